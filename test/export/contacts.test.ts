import {writeFileSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {countryCode} from "../../loaders/export/countryCode.js";
import {formats} from "../../loaders/export/formats.js";
import {missingContacts} from "../../loaders/export/missingContacts.js";
import {reach} from "../../loaders/export/reach.js";
import {readContacts, type Contacts} from "../../loaders/export/readContacts.js";
import {temporaryFolder} from "../store.js";

function read(text: string) {
  const path = join(temporaryFolder(), "contacts.csv");
  writeFileSync(path, text);
  return readContacts(path) as Promise<Contacts>;
}

describe("readContacts(path)", () => {
  it("reads what it knows by the shop's own ids, whatever other columns there are, and nothing where there is no file", async () => {
    const {of, columns} = await read(
      '\uFEFFphone,Customer,Name,Consent,shoe size\r\n+44 1,12346,"Ada, Ltd",YES,9\r\n,12347,,,\r\n\r\n'
    );
    expect([...of.keys()]).toEqual(["12346", "12347"]);
    expect(of.get("12346")).toMatchObject({name: "Ada, Ltd", phone: "+44 1", email: "", consent: true});
    // silence is no consent
    expect(of.get("12347")).toMatchObject({name: "", phone: "", consent: false});
    expect([columns.has("email"), columns.has("consent")]).toEqual([false, true]);
    expect((await read("customer,name\n1,Ada\n")).of.get("1")?.consent).toBeNull();
    expect(await readContacts(join(temporaryFolder(), "none.csv"))).toBeUndefined();
  });

  it.each([
    [
      "12346,Ada,ada@shop.example,yes\n",
      /^missing column in .*contacts\.csv: customer \(expected a first line such as/
    ],
    ["", /^missing column in .*: customer/],
    ["customer,email,Email\n1,a@b.example,\n", /^doubled column in .*: email$/],
    ["customer,name\n1,Ada\n2,Bob\n1,Ada\n", /^doubled customer: .*, row 4 is of the same as row 2$/],
    [
      "customer,consent\n1,yes\n2,ada@shop.example\n",
      /^unknown consent: .*, row 3 \(expected yes, true, 1, no, false, 0/
    ]
  ])("refuses %j in one line, which tells of nobody", async (text, message) => {
    await expect(read(text)).rejects.toThrow(message);
    await expect(read(text)).rejects.toThrow(/^(?!.*(Ada|ada@)).*$/);
  });
});

describe("missingContacts(format, contacts, path)", () => {
  it("says what a program needs and does not find, and nothing where it needs none", async () => {
    const missing = (id: string, contacts?: Contacts) => {
      const format = formats.get(id);
      if (!format) throw new Error(id);
      return missingContacts(format, contacts, "data/contacts.csv");
    };
    expect(missing("generic")).toBeUndefined();
    expect(missing("braze")).toBeUndefined();
    expect(missing("mailchimp")).toBe(
      "missing e-mails for Mailchimp: there is no data/contacts.csv (expected the columns customer, email and consent)"
    );
    const phones = await read("customer,phone,consent\n");
    expect(missing("mailchimp", phones)).toMatch(/^missing e-mails for Mailchimp: no such column/);
    expect(missing("klaviyo", phones)).toBeUndefined();
    expect(missing("klaviyo", await read("customer,email\n"))).toMatch(/^missing consent for Klaviyo: no such column/);
    expect(missing("meta", await read("customer,name\n"))).toMatch(/^missing e-mails or phone numbers for Meta/);
  });
});

describe("reach({email, phone}, country)", () => {
  it.each([
    ["+44 20 7946 0018", null, "+442079460018"],
    ["(0)20 7946 0018", "GB", "+442079460018"],
    ["020 7946 0018", "GB", "+442079460018"],
    ["01 70 18 99 00", "FR", "+33170189900"],
    // which country's?
    ["020 7946 0018", null, null],
    ["12", "GB", null],
    ["ask Ada", "GB", null],
    ["", "GB", null]
  ] as const)("reads the phone number %j of %s as %s", (phone, country, number) => {
    expect(reach({email: "", phone}, country).phone).toBe(number);
  });

  it.each([
    ["Ada.Lovelace+post@Shop.Example", "ada.lovelace+post@shop.example"],
    ["ada@shop", null],
    ["ada", null],
    ["a@b@shop.example", null],
    ["Ada <ada@shop.example>", null],
    ["ada@shop.example, bob@shop.example", null],
    ["ada@shop..example", null],
    ["", null]
  ])("takes %j for the address %s", (email, address) => {
    expect(reach({email, phone: ""}, null).email).toBe(address);
  });
});

describe("countryCode(country)", () => {
  it.each([
    ["United Kingdom", "GB"],
    ["UK", "GB"],
    ["de", "DE"],
    [" france ", "FR"],
    ["Unspecified", null],
    ["", null]
  ])("of %j is %s", (country, code) => expect(countryCode(country)).toBe(code));
});
