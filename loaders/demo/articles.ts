/** An article of the demo store: `cents` is the catalogue price of one piece. */
export interface DemoArticle {
  code: string;
  description: string;
  cents: number;
  /** how often it is bought, relative to the others */
  popularity: number;
}

/** What the demo store sells: invented, four variants of each of fifty gifts and things for the home. */
const catalogue: [name: string, price: number, variants: string][] = [
  ["gift tag", 0.39, "Holly,Kraft,Stripe,Star"],
  ["paper straws pack", 0.55, "Mint,Coral,Navy,Gold"],
  ["birthday card", 0.65, "Fox,Balloon,Otter,Bouquet"],
  ["pencil", 0.72, "Ladybird,Rocket,Woodland,Rainbow"],
  ["sticker sheet", 0.79, "Garden,Space,Ocean,Circus"],
  ["paper napkins", 0.85, "Fern,Lemon,Robin,Dots"],
  ["tealight holder", 0.95, "Amber,Frosted,Smoke,Rose"],
  ["wrapping paper roll", 1.1, "Wren,Marble,Snowfall,Terrazzo"],
  ["magnet set", 1.25, "Harbour,Mushroom,Cactus,Bee"],
  ["cake cases", 1.35, "Gingham,Daisy,Silver,Pastel"],
  ["pocket notebook", 1.49, "Linen,Swallow,Moss,Ink"],
  ["hanging decoration", 1.65, "Dove,Acorn,Felt heart,Snowflake"],
  ["jar label set", 1.79, "Chalk,Botanical,Vintage,Plain"],
  ["egg cup", 1.95, "Hen,Spotted,Striped,Speckled"],
  ["coaster", 2.1, "Cork,Slate,Bluebell,Tile"],
  ["lavender bag", 2.25, "Provence,Stag,Meadow,Check"],
  ["bottle stopper", 2.45, "Pear,Cat,Anchor,Globe"],
  ["kitchen sponge set", 2.65, "Citrus,Sage,Sunny,Sea"],
  ["scented candle tin", 2.95, "Fig,Cedar,Vanilla,Clove"],
  ["mug", 3.25, "Hare,Indigo,Puffin,Oat"],
  ["luggage tag", 3.45, "Compass,Palm,Tartan,Polka"],
  ["cookie cutters", 3.75, "Farmyard,Festive,Letters,Dinosaur"],
  ["hot water bottle cover", 3.95, "Cable knit,Owl,Fair Isle,Fleece"],
  ["shopping bag", 4.25, "Poppy,Bicycle,Market,Jumbo retro"],
  ["lunch box", 4.55, "Robot,Strawberry,Whale,Toadstool"],
  ["tea towel", 4.95, "Heron,Thistle,Artichoke,Cornish"],
  ["enamel sign", 5.25, "Potting shed,Bakery,Beach hut,Library"],
  ["photo frame", 5.75, "Driftwood,Brass,Enamel,Oak"],
  ["oven glove", 6.25, "Herb,Rooster,Ticking,Pomegranate"],
  ["soap dish", 6.75, "Shell,Stoneware,Bamboo,Scallop"],
  ["jigsaw, 500 pieces", 7.25, "Canal,Allotment,Orchard,Night train"],
  ["apron", 7.95, "Denim,Quince,Stripe,Toile"],
  ["milk jug", 8.5, "Cow parsley,Cream,Speckled,Cobalt"],
  ["storage tin", 8.95, "Biscuit,Tea,Sugar,Flour"],
  ["bunting", 9.5, "Party,Spotty,Liberty,Harvest"],
  ["draught excluder", 10.5, "Dachshund,Tweed,Fox,Herringbone"],
  ["wall hooks", 11.5, "Antler,Brass,Seaside,Ceramic"],
  ["cushion cover", 12.5, "Velvet teal,Ikat,Linen,Mustard"],
  ["cake tin set", 13.95, "Pantry,Rose,Swedish,Regency"],
  ["teapot", 14.95, "Stoneware,Gooseberry,Willow,Enamel"],
  ["alarm clock", 16.5, "Bakelike green,Bakelike red,Copper,Ivory"],
  ["doormat", 17.95, "Hello,Hedgehog,Chevron,Union"],
  ["picnic blanket", 19.95, "Tartan,Coastal,Heather,Stripe"],
  ["serving board", 22.5, "Olive,Acacia,Marble,Beech"],
  ["wicker basket", 24.95, "Log,Laundry,Picnic,Bicycle"],
  ["table lamp", 29.95, "Mushroom,Ceramic,Rattan,Brass"],
  ["cutlery set, 16 pieces", 34.95, "Bistro,Ivory,Hammered,Matt black"],
  ["wool throw", 39.95, "Lambswool,Herringbone,Highland,Oatmeal"],
  ["wall mirror", 49.95, "Arched,Porthole,Rattan,Gilt"],
  ["side cabinet", 74.95, "Apothecary,Glazed,Cane,Painted"]
];

/** Cheapest first. */
export const demoArticles: readonly DemoArticle[] = catalogue.flatMap(([name, price, variants], i) =>
  variants.split(",").map((variant, j) => ({
    code: `${20100 + 37 * i}${"ABDG"[j]}`,
    description: `${variant} ${name}`,
    cents: Math.round(price * 100),
    // Sales of articles follow Zipf's law; the ranks are spread over the price list by a step coprime to its length.
    popularity: 1 / (4 + (((i * 4 + j) * 77) % 200))
  }))
);
