using System.Collections.Frozen;
using SchemaTasks.Diff;
using SchemaTasks.Model;
using SchemaTasks.Objects;
using SchemaTasks.Sql.References;

namespace SchemaTasks.Sql.Objects;

/// <summary>CREATE, ALTER and DROP EXTENSION. The version is the server's own affair.</summary>
internal sealed class ExtensionObject(Extension extension) : SqlObject
{
    private readonly string _quoted = SqlIdentifier.Quote(extension.Name);

    /// <summary>Extensions that a manifest does not say are required (their control files do).</summary>
    private static readonly FrozenDictionary<string, string[]> Known = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["earthdistance"] = ["cube"],
        ["bool_plperl"] = ["plperl"],
        ["bool_plperlu"] = ["plperlu"],
        ["hstore_plperl"] = ["hstore", "plperl"],
        ["hstore_plperlu"] = ["hstore", "plperlu"],
        ["hstore_plpython3u"] = ["hstore", "plpython3u"],
        ["jsonb_plperl"] = ["plperl"],
        ["jsonb_plperlu"] = ["plperlu"],
        ["jsonb_plpython3u"] = ["plpython3u"],
        ["ltree_plpython3u"] = ["ltree", "plpython3u"],
        ["postgis_raster"] = ["postgis"],
        ["postgis_sfcgal"] = ["postgis"],
        ["postgis_topology"] = ["postgis"],
        ["postgis_tiger_geocoder"] = ["postgis", "fuzzystrmatch"],
        ["pgrouting"] = ["postgis"],
        ["h3_postgis"] = ["h3", "postgis", "postgis_raster"],
        ["vectorscale"] = ["vector"],
        ["vchord"] = ["vector"],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public IEnumerable<ObjectKey> Requires =>
        extension.Requires.Concat(Known.GetValueOrDefault(extension.Name, [])).Select(name => new ObjectKey(ObjectClass.Extension, "", name));

    public string HomeSchema => extension.Schema;

    public override ObjectKey Key => new(ObjectClass.Extension, "", extension.Name);

    public override ObjectPath Path => ObjectPath.OfExtension(extension.Name);

    public override string? Comment => extension.Comment;

    public override string CommentTarget => $"EXTENSION {_quoted}";

    public override IEnumerable<SqlStep> Make() => [new($"CREATE EXTENSION IF NOT EXISTS {_quoted} WITH SCHEMA {SqlIdentifier.Quote(extension.Schema)}")];

    public override IEnumerable<SqlStep> Remove() => extension.HoldsData
        ? [new($"DROP EXTENSION {_quoted}", Hazard.DataLoss) { Reason = "The extension has tables or sequences of its own, and what is in them goes with it." }]
        : [new($"DROP EXTENSION {_quoted}")];

    protected override IEnumerable<SqlStep> Change(SqlObject actual, ChangedFacets facets)
    {
        if (facets.Contains(FacetNames.Schema))
            yield return new($"ALTER EXTENSION {_quoted} SET SCHEMA {SqlIdentifier.Quote(extension.Schema)}");
    }

    public override void CollectReferences(ReferenceCollector references) => references.NeedsSchema(extension.Schema);
}
