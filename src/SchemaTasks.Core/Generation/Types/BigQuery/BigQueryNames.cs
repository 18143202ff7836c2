using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using SchemaTasks.Diagnostics;
using SchemaTasks.Model;

namespace SchemaTasks.Generation.Types.BigQuery;

/// <summary>Names of tables and columns (<see href="https://cloud.google.com/bigquery/docs/schemas#column_names"/>).</summary>
internal sealed class BigQueryNames
{
    private const string FlexibleSigns = "-&%=+:'<>#| ";

    private static readonly ImmutableArray<string> ReservedPrefixes = ["_TABLE_", "_FILE_", "_PARTITION", "_ROW_TIMESTAMP", "__ROOT__", "_COLIDENTIFIER"];

    /// <summary>What every kind of name takes.</summary>
    private static readonly SearchValues<char> Plain = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_");

    private readonly GenerationInput _input;
    private readonly ImmutableArray<Diagnostic>.Builder _diagnostics;
    private readonly NameTable _table;
    private readonly Dictionary<QualifiedName, string> _tables = [];

    public BigQueryNames(GenerationInput input, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        (_input, _diagnostics) = (input, diagnostics);
        _table = new NameTable(input, new NamingRules
        {
            Language = "BigQuery",
            Setting = "bigquery",
            IsGiven = name => name.Length is > 0 and <= 300 && Column(name) == name && !IsReserved(name),
            GivenTakes = input.Configuration.BigQuery.FlexibleNames ? "letters, digits, '_' and some signs" : "letters of ASCII, digits and '_', the first no digit",
            Named = "table, view, composite attribute or column",
            Kinds = [.. NamingRules.Relations, ObjectKind.Attribute, ObjectKind.Column],
            Write = (path, part) => path.Member is null ? TableName(part) : Column(part),
            Comparer = StringComparer.OrdinalIgnoreCase,
            CarriesDropped = false,
        }, diagnostics);
        foreach (var dataset in input.Types.Relations.GroupBy(DatasetOf, StringComparer.Ordinal))
        {
            var relations = dataset.ToList();
            var names = _table.Assign([.. relations.Select(relation => new NameCandidate(relation.Path, relation.Path.Name, Table(relation), NameCandidate.NoSuffix))], static _ => false, "table");
            for (var i = 0; i < names.Length; i++) _tables[relations[i].Name] = names[i];
        }
    }

    public string DatasetOf(TypedRelation relation) => _input.Configuration.BigQuery.Dataset ?? Identifier(relation.Path.Schema);

    public string OfTable(QualifiedName relation) => _tables[relation];

    public string[] OfColumns(TypedRelation relation)
    {
        var candidates = new NameCandidate[relation.Columns.Length];
        for (var i = 0; i < candidates.Length; i++) candidates[i] = Member(relation.Columns[i].Path);
        return Members(candidates);
    }

    public string[] OfComposite(QualifiedName name)
    {
        var path = ObjectPath.Of(ObjectKind.Composite, name.Schema, name.Name);
        var type = _input.Schema.Schemas.First(schema => schema.Name == name.Schema).Composites.First(composite => composite.Name == name.Name);
        return Members([.. type.Attributes.Select(attribute => Member(path.Child(ObjectKind.Attribute, attribute.Name)))]);
    }

    public string[] OfRow(RowShape row)
    {
        var path = ObjectPath.Of(row.Kind, row.Name.Schema, row.Name.Name);
        return Members([.. row.Attributes.Select(attribute => Member(path.Child(ObjectKind.Column, attribute.Name)))]);
    }

    public void ReportUnused() => _table.ReportUnused();

    private NameCandidate Member(ObjectPath path) => new(path, path.Member!, Column(path.Member!), NameCandidate.NoSuffix);

    private string[] Members(NameCandidate[] candidates)
    {
        var names = _table.Assign(candidates, static _ => false, "column");
        for (var i = 0; i < names.Length; i++)
        {
            if (IsReserved(names[i])) _diagnostics.Add(Diagnostic.Create(BigQueryDiagnostics.ReservedName, _input.Positions.Locate(candidates[i].Path), candidates[i].Path, names[i]));
        }
        return names;
    }

    private string Table(TypedRelation relation)
    {
        var isBare = _input.Configuration.BigQuery.Dataset is null || _input.Configuration.IsDefaultSchema(relation.Path.Schema);
        return isBare ? TableName(relation.Path.Name) : TableName($"{relation.Path.Schema}_{relation.Path.Name}");
    }

    private static bool IsReserved(string name) => name.StartsWith('_') && ReservedPrefixes.Any(prefix => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase));

    private string Column(string name) => _input.Configuration.BigQuery.FlexibleNames
        ? Replace(name, rune => Rune.IsLetterOrDigit(rune) || rune.Value == '_' || (rune.IsAscii && FlexibleSigns.Contains((char)rune.Value, StringComparison.Ordinal)))
        : Identifier(name);

    private static string Identifier(string name)
    {
        if (name.Length > 0 && !char.IsAsciiDigit(name[0]) && !name.AsSpan().ContainsAnyExcept(Plain)) return name;
        var text = Replace(name, static rune => rune.IsAscii && (Rune.IsLetterOrDigit(rune) || rune.Value == '_'));
        return char.IsAsciiDigit(text[0]) ? "_" + text : text;
    }

    // Unicode's letters, marks, numbers, connectors, dashes and spaces.
    private static string TableName(string name) => Replace(name, static rune => Rune.GetUnicodeCategory(rune) is
        <= UnicodeCategory.OtherNumber or UnicodeCategory.ConnectorPunctuation or UnicodeCategory.DashPunctuation or UnicodeCategory.SpaceSeparator);

    private static string Replace(string name, Func<Rune, bool> isAllowed)
    {
        if (name.Length > 0 && !name.AsSpan().ContainsAnyExcept(Plain)) return name;
        var text = new StringBuilder(name.Length);
        foreach (var rune in name.EnumerateRunes())
        {
            if (isAllowed(rune) && !Text.HiddenCharacters.IsHidden(rune)) text.Append(rune);
            else text.Append('_');
        }
        return text.Length == 0 ? "_" : text.ToString();
    }
}
