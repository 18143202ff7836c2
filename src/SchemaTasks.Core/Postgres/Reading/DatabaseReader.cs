using System.Collections.Immutable;
using SchemaTasks.Diagnostics;
using SchemaTasks.Model;
using SchemaTasks.Postgres.Rows;

namespace SchemaTasks.Postgres.Reading;

/// <summary>Rows → model, in two steps: the tables, which are most of it, do not wait for the rest of the rows.</summary>
internal sealed class DatabaseReader
{
    private readonly CatalogContext _context;
    private readonly CatalogOptions _options;
    private readonly RelationIndex _relations;
    private readonly ColumnReader _columns;
    private readonly IndexReader _indexes;
    private readonly TableMemberReader _members;
    private readonly ImmutableArray<Table>[] _tables;

    /// <summary>Builds the tables.</summary>
    /// <param name="rows">At least <see cref="CatalogRows.OfTables"/> has been read.</param>
    /// <param name="major">The server's major version.</param>
    /// <param name="options">What to read.</param>
    public DatabaseReader(CatalogRows rows, int major, CatalogOptions options)
    {
        (_context, _options) = (new CatalogContext(rows, major, options), options);
        _relations = new RelationIndex(_context);
        _columns = new ColumnReader(_context, _relations);
        _indexes = new IndexReader(_context, _relations);
        _members = new TableMemberReader(_context, _relations);
        var tables = new TableReader(_context, _relations, _columns, _indexes, _members);
        _tables = [.. rows.Namespaces.Rows.Select(row => tables.In(row.Oid))];
    }

    /// <summary>Builds the rest.</summary>
    public CatalogReading Finish()
    {
        var rows = _context.Rows;
        var schema = new DatabaseSchema
        {
            PostgresMajor = _context.Major,
            Comment = rows.Database.Rows[0].Comment,
            Extensions = [.. rows.Extensions.Rows.Where(row => !_context.Hosted.Has(row)).Select(row => new Extension { Name = row.Name, Schema = row.Schema, Version = row.Version, Comment = row.Comment, Requires = [.. row.Requires ?? []], HoldsData = row.HoldsData }).OrderBy(extension => extension.Name, StringComparer.Ordinal)],
            Schemas = Schemas(),
            EventTriggers = EventTriggerReader.Read(_context),
            Publications = PublicationReader.Read(_context, _relations),
            Other = OtherReader.Read(_context),
            SecurityLabels = _options.UnlistedAccess ? SecurityLabelReader.Read(_context) : [],
        };
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var unfiltered = schema;
        schema = CatalogFilter.Apply(schema, _options, diagnostics);
        schema = UsableViews.Of(schema, diagnostics);
        diagnostics.AddRange(rows.WithheldOptions.Rows.Select(row => Diagnostic.Create(ConnectionDiagnostics.WithheldOption, null, row.Option, row.Kind, row.Name)));
        diagnostics.AddRange(_context.Hosted.Lines(_context));
        return new CatalogReading(schema, diagnostics.DrainToImmutable())
        {
            Unfiltered = unfiltered,
            Platform = _context.Hosted.Platform,
            HostIds = HostIds(rows.Database.Rows[0]),
            Settings = Settings(rows.Database.Rows[0]),
            WithAccess = new(() => new DatabaseReader(rows, _context.Major, _options with { Owners = true, Grants = true, UnlistedAccess = true }).Finish().Schema),
        };
    }

    private static ImmutableArray<KeyValuePair<string, string>> HostIds(DatabaseRow row) =>
    [
        .. new[] { KeyValuePair.Create("project", row.Project), KeyValuePair.Create("branch", row.Branch), KeyValuePair.Create("endpoint", row.Endpoint) }
            .Where(id => !string.IsNullOrEmpty(id.Value)).Select(id => KeyValuePair.Create(id.Key, id.Value!)),
    ];

    private static ImmutableDictionary<string, string> Settings(DatabaseRow row) => ImmutableDictionary.CreateRange(StringComparer.Ordinal,
    [
        KeyValuePair.Create("TimeZone", row.TimeZone), KeyValuePair.Create("DateStyle", row.DateStyle),
        KeyValuePair.Create("IntervalStyle", row.IntervalStyle), KeyValuePair.Create("lc_monetary", row.Monetary),
    ]);

    private ImmutableArray<Schema> Schemas()
    {
        var types = new TypeReader(_context, _relations, _columns);
        var views = new ViewReader(_context, _relations, _columns, _indexes, _members);
        var sequences = new SequenceReader(_context, _relations);
        var routines = new RoutineReader(_context);
        var schemas = new List<Schema>();
        for (var i = 0; i < _tables.Length; i++)
        {
            var row = _context.Rows.Namespaces.Rows[i];
            if (!_context.IsMember(CatalogId.Namespace, row.Oid)) schemas.Add(Schema(row, _tables[i], types, views, sequences, routines));
        }
        return schemas.ByName(schema => schema.Name);
    }

    private Schema Schema(NamespaceRow row, ImmutableArray<Table> tables, TypeReader types, ViewReader views, SequenceReader sequences, RoutineReader routines) => new()
    {
        Name = row.Name,
        Comment = _context.Comment(CatalogId.Namespace, row.Oid),
        Owner = _context.Owner(row.Owner),
        Grants = _context.Grants(row.Acl, row.Owner, row.Name == "public" ? GrantDefaults.PublicSchema(_context.Major) : GrantDefaults.Schema),
        Enums = types.Enums(row.Oid),
        Domains = types.Domains(row.Oid),
        Composites = types.Composites(row.Oid),
        Ranges = types.Ranges(row.Oid),
        Sequences = sequences.In(row.Oid),
        Tables = tables,
        Views = views.Views(row.Oid),
        MaterializedViews = views.MaterializedViews(row.Oid),
        Routines = routines.In(row.Oid),
    };
}
