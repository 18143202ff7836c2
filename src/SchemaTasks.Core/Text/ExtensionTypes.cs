using System.Collections.Frozen;

namespace SchemaTasks.Text;

/// <summary>Types that well-known extensions bring.</summary>
internal static class ExtensionTypes
{
    /// <summary>PostgreSQL's own extensions of <c>contrib</c>, PostGIS, pgvector and a few more, by what their install scripts create.</summary>
    private static readonly FrozenDictionary<string, string> Extensions = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["citext"] = ["citext"],
        ["cube"] = ["cube"],
        ["earthdistance"] = ["earth"],
        ["hstore"] = ["ghstore", "hstore"],
        ["intarray"] = ["intbig_gkey", "query_int"],
        ["isn"] = ["ean13", "isbn", "isbn13", "ismn", "ismn13", "issn", "issn13", "upc"],
        ["lo"] = ["lo"],
        ["ltree"] = ["lquery", "ltree", "ltree_gist", "ltxtquery"],
        ["pg_trgm"] = ["gtrgm"],
        ["seg"] = ["seg"],
        ["postgis"] = ["box2d", "box2df", "box3d", "geography", "geometry", "geometry_dump", "gidx", "spheroid", "valid_detail"],
        ["postgis_raster"] = ["raster"],
        ["postgis_topology"] = ["topogeometry"],
        ["vector"] = ["halfvec", "sparsevec", "vector"],
        ["hll"] = ["hll"],
        ["ip4r"] = ["ip4", "ip4r", "ip6", "ip6r", "ipaddress", "iprange"],
        ["prefix"] = ["prefix_range"],
        ["semver"] = ["semver"],
        ["uint"] = ["uint1", "uint2", "uint4", "uint8"],
    }.SelectMany(extension => extension.Value, (extension, type) => KeyValuePair.Create(type, extension.Key)).ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The extension that brings a type of this name; <see langword="null"/> when none is known to.</summary>
    /// <param name="type">Without its schema, quotes and modifier.</param>
    public static string? ExtensionOf(string type) => Extensions.GetValueOrDefault(type);
}
