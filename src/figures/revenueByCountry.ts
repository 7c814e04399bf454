import {revenueByCountry as draw} from "../charts/revenueByCountry.js";
import {countryRows} from "../data/countryRows.js";
import {findDimension} from "../data/findDimension.js";
import {countryHeading} from "../words/headings/countryHeading.js";
import {figure} from "./parts/figure.js";
import {isFiltered} from "./parts/isFiltered.js";
import {shares} from "./parts/shares.js";
import {spokenOf} from "./parts/spokenOf.js";
import {tableOf} from "./parts/tableOf.js";

export const revenueByCountry = figure({
  id: "revenue-by-country",
  title: "Revenue by country",
  description: "Revenue by the country of the customers’ last orders: the ten largest, then all others.",
  page: "segments.html",
  members: ["cube.arrow"],
  filterable: true,
  dimension: "country",
  height: 374,
  show: ({"cube.arrow": cube}, context) => {
    const countries = countryRows(context.selectionOf(cube), context.dimensions);
    const heading = countryHeading(countries, context.format, isFiltered(context));
    return {
      data: spokenOf(countries, heading, (row) => row.country),
      heading,
      absent: findDimension(context.dimensions, "country").options.length < 2
    };
  },
  draw,
  rows: (rows) =>
    tableOf(rows, [
      ["Country", "text", (row) => row.country],
      ["Customers", "count", (row) => row.customers],
      ["Revenue", "money", (row) => row.revenue],
      ["Share of revenue", "percent", shares(rows, (row) => row.revenue)]
    ])
});
