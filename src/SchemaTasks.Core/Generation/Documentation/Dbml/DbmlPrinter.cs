using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using SchemaTasks.Configuration;
using SchemaTasks.Model;

namespace SchemaTasks.Generation.Documentation;

/// <summary>Prints a DBML file: project, enums, tables, groups, references. What DBML cannot say is a comment in its place.</summary>
internal sealed class DbmlPrinter(GenerationInput input)
{
    private readonly DocumentationModel _model = input.Documentation.Model;
    private readonly DocsSettings _settings = input.Configuration.Docs;
    private readonly StringBuilder _text = new();
    private readonly List<(string Name, string Reason)> _leftOut = [];
    private readonly Dictionary<QualifiedName, EnumType> _enums = input.Schema.Schemas
        .SelectMany(static schema => schema.Enums, static (schema, type) => (Name: new QualifiedName(schema.Name, type.Name), Type: type))
        .Where(item => input.Configuration.Docs.Shows(ObjectPath.Of(ObjectKind.Enum, item.Name.Schema, item.Name.Name)))
        .ToDictionary(static item => item.Name, static item => item.Type);

    /// <summary>What became a comment, and why.</summary>
    public IReadOnlyList<(string Name, string Reason)> LeftOut => _leftOut;

    public ReadOnlyMemory<byte> Print()
    {
        Line($"// {DocumentationOutput.Marker}");
        Line($"Project {DbmlText.Name(_model.Title)} {{");
        Line("  database_type: 'PostgreSQL'");
        if (_model.Comment is { Length: > 0 } comment) Line($"  Note: {DbmlText.Text(comment)}");
        Line("}");
        foreach (var (name, type) in _enums.OrderBy(static pair => pair.Key)) Enum(name, type);
        foreach (var node in _model.Diagram.Nodes) Table(node);
        Groups();
        References();
        return DocumentationOutput.Bytes(_text);
    }

    private static string Full(QualifiedName name) => $"{DbmlText.Name(name.Schema)}.{DbmlText.Name(name.Name)}";

    private void Line(string line) => _text.Append(line).Append('\n');

    private void LeaveOut(string indent, string kind, string name, string reason, string rest = "")
    {
        _leftOut.Add((name, reason));
        Line($"{indent}// {kind} {DbmlText.Comment(name)} left out: {reason}{(rest.Length > 0 ? ": " : "")}{DbmlText.Comment(rest)}");
    }

    private void Enum(QualifiedName name, EnumType type)
    {
        Line("");
        if (!IsPrinted(type))
        {
            LeaveOut("", "enum", name.ToString(), "it has no labels");
            return;
        }
        Line($"Enum {Full(name)} {{");
        foreach (var label in type.Values)
        {
            if (label.Length > 0) Line($"  {DbmlText.Name(label)}");
            else LeaveOut("  ", "label", $"{name} ''", "it is empty");
        }
        Line("}");
    }

    private static bool IsPrinted(EnumType type) => type.Values.Any(static label => label.Length > 0);

    private void Table(DiagramNode node)
    {
        Line("");
        if (node.Rows.IsEmpty)
        {
            LeaveOut("", "table", node.Name.ToString(), "it has no columns");
            return;
        }
        var color = _settings.Colors.TryGetValue(node.Name.Schema, out var band) ? $" [headercolor: {band}]" : "";
        Line($"Table {Full(node.Name)}{color} {{");
        foreach (var row in node.Rows) Line($"  {DbmlText.Name(row.Name)} {Type(row.Column.Type)}{Settings(ColumnSettings(node, row))}");
        Indexes(node);
        if (_settings.DbmlChecks) Checks(node);
        if (Note(node) is { Length: > 0 } note)
        {
            Line("");
            Line($"  Note: {DbmlText.Text(note)}");
        }
        Line("}");
    }

    private string Type(string type)
    {
        var parsed = PostgresType.Parse(type);
        if (parsed.Schema is null || parsed.Dimensions > 1) return DbmlText.Name(type);
        var name = new QualifiedName(parsed.Schema, parsed.Name);
        return _enums.TryGetValue(name, out var found) && IsPrinted(found) ? Full(name) + (parsed.Dimensions == 1 ? "[]" : "") : DbmlText.Name(type);
    }

    private static string Settings(IEnumerable<string> settings) => string.Join(", ", settings) is { Length: > 0 } text ? $" [{text}]" : "";

    private static IEnumerable<string> ColumnSettings(DiagramNode node, DiagramRow row)
    {
        if (node.Table.PrimaryKey is { Columns: [var key] } && key == row.Name) yield return "pk";
        if (!row.Column.Nullable) yield return "not null";
        if (node.Table.UniqueConstraints.Any(constraint => constraint.Columns is [var only] && only == row.Name)) yield return "unique";
        if (row.Column.Identity != IdentityGeneration.None) yield return "increment";
        // What is hidden has an escape in a text only.
        if (row.Column.Default is { } value) yield return $"default: {(HiddenCharacters.Contains(value) ? null : DbmlText.Expression(value)) ?? DbmlText.Text(value)}";
        var generated = row.Column.Generated is { } expression ? $"computed: {expression}" : null;
        if (Joined(row.Column.Comment, generated) is { Length: > 0 } note) yield return $"note: {DbmlText.Text(note)}";
    }

    private void Indexes(DiagramNode node)
    {
        var table = node.Table;
        var lines = new List<string>();
        if (table.PrimaryKey is { Columns.Length: > 1 } primary) lines.Add($"    ({Names(primary.Columns)}) [pk, name: {DbmlText.Text(primary.Name)}]");
        foreach (var key in table.UniqueConstraints.Where(static key => key.Columns.Length > 1)) lines.Add($"    ({Names(key.Columns)}) [unique, name: {DbmlText.Text(key.Name)}]");
        foreach (var index in table.Indexes)
        {
            var keys = index.Keys.Select(static key => key.Column is { } column ? DbmlText.Name(column) : DbmlText.Expression(key.Expression ?? "")).ToList();
            if (keys.Contains(null))
            {
                _leftOut.Add((index.Name, BackTick));
                lines.Add($"    // index {DbmlText.Comment(index.Name)} left out: {BackTick}");
            }
            else
            {
                lines.Add($"    ({string.Join(", ", keys)}){Settings(IndexSettings(index))}");
            }
        }
        if (lines.Count == 0) return;
        Line("");
        Line("  indexes {");
        foreach (var line in lines) Line(line);
        Line("  }");

        static string Names(ImmutableArray<string> columns) => string.Join(", ", columns.Select(DbmlText.Name));
    }

    private const string BackTick = "its expression has a back-tick or a line end";

    private static IEnumerable<string> IndexSettings(Model.Index index)
    {
        if (index.Unique) yield return "unique";
        if (index.Method != "btree") yield return $"type: {DbmlText.Name(index.Method)}";
        yield return $"name: {DbmlText.Text(index.Name)}";
        var include = index.Include.IsEmpty ? null : $"includes {string.Join(", ", index.Include)}";
        var where = index.Where is null ? null : $"where {index.Where}";
        if (Joined(index.Comment, where, include) is { Length: > 0 } note) yield return $"note: {DbmlText.Text(note)}";
    }

    private void Checks(DiagramNode node)
    {
        if (node.Table.Checks.IsEmpty) return;
        // A block of comments alone is refused.
        var hasAny = node.Table.Checks.Any(static check => DbmlText.Expression(check.Expression) is not null);
        Line("");
        if (hasAny) Line("  checks {");
        foreach (var check in node.Table.Checks)
        {
            if (DbmlText.Expression(check.Expression) is { } expression) Line($"    {expression} [name: {DbmlText.Text(check.Name)}]");
            else LeaveOut(hasAny ? "    " : "  ", "check", check.Name, BackTick, check.Expression);
        }
        if (hasAny) Line("  }");
    }

    private string Note(DiagramNode node)
    {
        var table = node.Table;
        List<string?> lines = [table.Comment];
        if (table.PartitionBy is { } key) lines.Add(string.Create(CultureInfo.InvariantCulture, $"Partitioned by {key}, {TableArticle.Count(node.Partitions, "partition")}"));
        if (table.Server is { } server) lines.Add($"Foreign table of the server {server}");
        if (!table.Inherits.IsEmpty) lines.Add($"Inherits from {string.Join(", ", table.Inherits)}");
        if (table.RowLevelSecurity is RowLevelSecurity.Enabled or RowLevelSecurity.Forced) lines.Add("Row-level security is enabled");
        if (!_settings.DbmlChecks) lines.AddRange(table.Checks.Select(static check => $"Check {check.Name}: {check.Expression}"));
        return Joined([.. lines]);
    }

    private void Groups()
    {
        foreach (var schema in _model.Diagram.Nodes.Where(static node => !node.Rows.IsEmpty).GroupBy(static node => node.Name.Schema, StringComparer.Ordinal))
        {
            Line("");
            Line($"TableGroup {DbmlText.Name(schema.Key)} {{");
            foreach (var node in schema) Line($"  {Full(node.Name)}");
            Line("}");
        }
    }

    private void References()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var node in _model.Diagram.Nodes.Where(static node => !node.Table.ForeignKeys.IsEmpty))
        {
            var edges = _model.Diagram.EdgesOf(_model.Diagram.IndexOf(node.Name)).Where(static edge => edge.ForeignKey is not null).ToLookup(static edge => edge.ForeignKey!);
            Line("");
            foreach (var key in node.Table.ForeignKeys.OrderBy(static key => key.Name, StringComparer.Ordinal)) Reference(node, key, edges[key].FirstOrDefault(), seen);
        }
    }

    private void Reference(DiagramNode node, ForeignKey key, DiagramEdge? edge, HashSet<string> seen)
    {
        var (child, parent) = (EndPoint(node.Name, key.Columns), EndPoint(key.References, key.ReferencedColumns));
        var reason = edge is null || _model.Diagram.Nodes[edge.Parent].Rows.IsEmpty ? "the table that it refers to is not in this file"
            : child == parent ? "it refers to its own columns"
            : !seen.Add(string.CompareOrdinal(child, parent) < 0 ? $"{child}\n{parent}" : $"{parent}\n{child}") ? "another reference has the same columns"
            : null;
        if (reason is not null)
        {
            LeaveOut("", "reference", key.Name, reason, $"{node.Name} ({string.Join(", ", key.Columns)}) > {key.References} ({string.Join(", ", key.ReferencedColumns)})");
            return;
        }
        Line($"Ref {DbmlText.Name(key.Name)}: {child} {(edge!.OneToOne ? "-" : ">")} {parent}{Settings(Actions(key))}");
    }

    private static string EndPoint(QualifiedName table, ImmutableArray<string> columns) =>
        columns is [var only] ? $"{Full(table)}.{DbmlText.Name(only)}" : $"{Full(table)}.({string.Join(", ", columns.Select(DbmlText.Name))})";

    private static IEnumerable<string> Actions(ForeignKey key)
    {
        if (key.OnDelete != ReferentialAction.NoAction) yield return $"delete: {EnumNames<ReferentialAction>.Spoken(key.OnDelete)}";
        if (key.OnUpdate != ReferentialAction.NoAction) yield return $"update: {EnumNames<ReferentialAction>.Spoken(key.OnUpdate)}";
    }

    private static string Joined(params ReadOnlySpan<string?> lines)
    {
        var text = new StringBuilder();
        foreach (var line in lines)
        {
            if (!string.IsNullOrWhiteSpace(line)) text.Append(text.Length > 0 ? "\n" : "").Append(line);
        }
        return text.ToString();
    }
}
