import {readdirSync, readFileSync, statSync} from "node:fs";
import {join} from "node:path";
import {csvParse, csvParseRows} from "d3";
import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {parseConfig} from "../../loaders/config.js";
import {audienceFiles} from "../../loaders/export/audienceFiles.js";
import type {Member} from "../../loaders/export/audienceFormat.js";
import {audiences} from "../../loaders/export/audiences.js";
import {formats} from "../../loaders/export/formats.js";
import {sha256} from "../../loaders/export/sha256.js";
import {writeAudiences} from "../../loaders/export/writeAudiences.js";
import {contactFields, type Contact, type Contacts} from "../../loaders/export/readContacts.js";
import {pipeline} from "../../loaders/pipeline.js";
import {temporaryFolder} from "../store.js";

const blank = Object.fromEntries(contactFields.map((field) => [field, ""])) as Omit<Contact, "consent">;
const ada: Member = {
  customer: "007",
  action: "Call, then write",
  persona: "Big Spenders",
  country: "United Kingdom",
  countryCode: "GB",
  daysSinceLastOrder: 12,
  orders: 3,
  spent: 120.5,
  risk: 0.61,
  revenueAtRisk: 40,
  value: 210,
  email: "ada+post@shop.example",
  phone: "+442079460018",
  contact: {...blank, name: "Ada Lovelace", "first name": "Ada", zip: "W1D 3QF", consent: true}
};
const bob: Member = {...ada, customer: "008", email: null, phone: null, contact: null, risk: null};

function made(id: string, members: Member[]) {
  const format = formats.get(id);
  if (!format) throw new Error(`no format ${id}`);
  return audienceFiles([{action: "Call, then write", members, withoutConsent: 1}], format)[0];
}

describe("sha256(text)", () => {
  it("is the standard's", () => {
    // FIPS 180-4's example, and the one of the advertisers' documentation
    expect(sha256("abc")).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    expect(sha256("adsapi")).toMatch(/^49e0be2a.*1470d$/);
    expect([sha256(""), sha256(null)]).toEqual([null, null]);
  });
});

describe("audienceFiles(audiences, format)", () => {
  it.each([
    ["generic", "customer,name,email,phone,action", "007,Ada Lovelace,ada+post@shop.example,+442079460018,"],
    ["klaviyo", "Email,Phone Number,", "ada+post@shop.example,+442079460018,Ada,,email,"],
    [
      "mailchimp",
      "Email Address,First Name,Last Name,Tags",
      'ada+post@shop.example,Ada,,"Call then write, Big Spenders"'
    ],
    ["hubspot", "Email,First Name,Last Name,Phone Number,Action", "ada+post@shop.example,Ada,,+442079460018,"],
    ["shopify", "First Name,Last Name,Email,Phone,Tags", "Ada,,ada+post@shop.example,+442079460018,"],
    ["braze", "external_id,action,persona,", '007,"Call, then write",Big Spenders,0.61,40'],
    ["meta", "email,phone,fn,ln,ct,st,country", "ada+post@shop.example,+442079460018,Ada,,,,GB"]
  ])("writes %s's columns with raw cells", (id, header, row) => {
    const {texts} = made(id, [ada]);
    const [first, second, end] = texts[0].split("\r\n");
    expect(first.startsWith(header)).toBe(true);
    expect(second.startsWith(row)).toBe(true);
    expect(end).toBe("");
  });

  it("hashes what Google Ads wants hashed, and nothing else", () => {
    const [row] = csvParse(made("google-ads", [ada]).texts[0]);
    expect(row).toEqual({
      // echo -n ada+post@shop.example | sha256sum, and so on
      Email: sha256("ada+post@shop.example"),
      Phone: sha256("+442079460018"),
      "First Name": sha256("ada"),
      "Last Name": "",
      Country: "GB",
      Zip: "W1D 3QF"
    });
  });

  it("leaves out who has no key, once who shares one, and counts them", () => {
    const found = made("mailchimp", [ada, bob, {...ada, customer: "009"}]);
    expect(found).toMatchObject({customers: 1, withoutConsent: 1, withoutKey: 1, doubled: 1});
    // known by their id, both are there, though nothing is known of one
    expect(made("braze", [ada, bob])).toMatchObject({customers: 2, withoutKey: 0, doubled: 0});
    expect(made("mailchimp", [bob]).texts).toEqual([]);
  });

  it("gives back every cell to whoever reads the file as CSV", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string({minLength: 1}), {minLength: 1}), fc.string(), (ids, persona) => {
        const members = ids.map((customer) => ({...bob, customer, persona}));
        const [, ...rows] = csvParseRows(made("braze", members).texts[0]);
        expect(rows.map(([id, , persona]) => [id, persona])).toEqual(ids.map((id) => [id, persona]));
      })
    );
  });

  it("keeps to the size that a program takes, with every customer once", () => {
    const members = Array.from({length: 400_000}, (_, i) => ({...ada, email: `a${i}@shop.example`}));
    const {texts} = made("shopify", members);
    expect(texts.length).toBeGreaterThan(1);
    for (const text of texts) expect(Buffer.byteLength(text)).toBeLessThanOrEqual(15e6);
    expect(texts.reduce((sum, text) => sum + text.split("\r\n").length - 2, 0)).toBe(400_000);
  });
});

describe("audiences(analysis, contacts)", () => {
  it("has everyone for whom an action is due once, nobody without one, and contacts of those who agreed alone", async () => {
    const config = parseConfig({store: {name: "Shop", currency: "EUR"}, source: {kind: "demo", customers: 400}});
    const analysis = await pipeline(
      {config, path: "store.json"},
      {rejectedPath: join(temporaryFolder(), "rejected.csv")}
    );
    const {action, history} = analysis;
    const due = history.customers.id.filter((_, i) => action.assignment[i] !== action.none);
    const plain = audiences(analysis, undefined);
    expect(plain.flatMap(({members}) => members.map(({customer}) => customer)).sort()).toEqual(due.toSorted());
    expect(plain.flatMap(({members}) => members).every(({email, contact}) => email === null && contact === null)).toBe(
      true
    );

    const answers = [true, false, null];
    const contacts: Contacts = {
      columns: new Set(["customer", "email", "consent"]),
      of: new Map(due.map((id, i) => [id, {...blank, email: `C${id}@Shop.example`, consent: answers[i % 3]}]))
    };
    const asked = audiences(analysis, contacts);
    const members = asked.flatMap(({members}) => members);
    const saidNo = due.filter((id) => contacts.of.get(id)?.consent === false);
    expect(saidNo.length).toBeGreaterThan(0);
    expect(members.filter(({customer}) => saidNo.includes(customer))).toEqual([]);
    expect(asked.reduce((sum, {withoutConsent}) => sum + withoutConsent, 0)).toBe(saidNo.length);
    for (const {customer, email} of members) {
      const agreed = contacts.of.get(customer)?.consent === true;
      expect(email).toBe(agreed ? `c${customer.toLowerCase()}@shop.example` : null);
    }
  });
});

describe("writeAudiences(folder, audiences, format)", () => {
  it("writes for the owner alone, and says who was left out, and why there is no file", async () => {
    const folder = join(temporaryFolder(), "export", "mailchimp");
    const format = {name: "Mailchimp", keys: ["email"], minimum: 100} as const;
    const lines = await writeAudiences(folder, [made("mailchimp", [ada, bob]), made("mailchimp", [bob])], format);
    expect(lines).toEqual([
      `${folder}/1-call-then-write.csv: 1 customer (Mailchimp takes no list of under 100); left out: 1 without consent, 1 without a usable e-mail and consent`,
      "no file for Call, then write: it has nobody; left out: 1 without consent, 1 without a usable e-mail and consent"
    ]);
    expect(readdirSync(folder)).toEqual(["1-call-then-write.csv"]);
    // no byte order mark
    expect(readFileSync(join(folder, "1-call-then-write.csv"), "utf8").startsWith("Email Address,")).toBe(true);
    if (process.platform === "win32") return;
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    expect(statSync(join(folder, "1-call-then-write.csv")).mode & 0o777).toBe(0o600);
  });
});
