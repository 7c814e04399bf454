/** Stands in for d3-geo, which Plot needs for maps alone. */
function unsupported(): never {
  throw new Error("unsupported chart: a map (loaders/publish/lean)");
}

/** Plot makes one of these when it is imported. */
export function geoTransform(): {stream: () => never} {
  return {stream: unsupported};
}

export {
  unsupported as geoAlbers,
  unsupported as geoAlbersUsa,
  unsupported as geoAzimuthalEqualArea,
  unsupported as geoAzimuthalEquidistant,
  unsupported as geoCentroid,
  unsupported as geoClipRectangle,
  unsupported as geoConicConformal,
  unsupported as geoConicEqualArea,
  unsupported as geoConicEquidistant,
  unsupported as geoEqualEarth,
  unsupported as geoEquirectangular,
  unsupported as geoGnomonic,
  unsupported as geoGraticule10,
  unsupported as geoMercator,
  unsupported as geoOrthographic,
  unsupported as geoPath,
  unsupported as geoStereographic,
  unsupported as geoStream,
  unsupported as geoTransverseMercator
};
