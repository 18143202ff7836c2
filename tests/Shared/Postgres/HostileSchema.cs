using System.Globalization;
using System.Text;

namespace SchemaTasks;

/// <summary>A random schema whose names, comments, defaults, labels and bodies are what people should not write and do.</summary>
internal sealed class HostileSchema
{
    private static readonly string[] Pieces =
    [
        "\"", "'", "`", "\\", "\n", "\r\n", "\t", "\u0001", "\u007f", "\u0085", "\u2028", "\ufeff", "🔑", "é", "שלום", "ﷺ", "e\u0301", "1", "select", "user", "null", "true", "no", "~", "---", ": ",
        " #", "*/", "/*", "\"\"\"", "$$", "$x$", "%", "%s", "<script>", "&amp;", "{", "}", "[", "]", ",", ".", ";", "--", "|", ">", "!", "@", "&a", "*a", "?", " ", "  ", "a", "B", "_", "0x1", "1e3", "2020-01-01", "=", "\\n", "${x}",
    ];

    private readonly Random _random;
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly StringBuilder _sql = new();

    public HostileSchema(int seed)
    {
        _random = new Random(seed);
        Write();
    }

    /// <summary>Makes the schema in an empty database.</summary>
    public string Sql => _sql.ToString();

    /// <summary>Every name, comment and label in it: a model of it holds them all.</summary>
    public List<string> Texts { get; } = [];

    private void Write()
    {
        var schema = Name();
        Add($"CREATE SCHEMA {Quoted(schema)};");
        Comment($"SCHEMA {Quoted(schema)}");
        var labels = Enumerable.Range(0, _random.Next(1, 5)).Select(_ => Name()).ToList();
        var type = $"{Quoted(schema)}.{Quoted(Name())}";
        Add($"CREATE TYPE {type} AS ENUM ({string.Join(", ", labels.Select(Literal))});");
        for (var i = _random.Next(1, 4); i > 0; i--) Table(schema, type, labels[0]);
        Add($"CREATE FUNCTION {Quoted(schema)}.{Quoted(Name())}({Quoted(Name())} text DEFAULT {Literal(Text())}, {Quoted(Name())} {type} DEFAULT {Literal(labels[0])}) RETURNS text LANGUAGE plpgsql AS {Literal("BEGIN RETURN " + Literal(Text(body: true)) + "; END")};");
        Add($"CREATE DOMAIN {Quoted(schema)}.{Quoted(Name())} AS text DEFAULT {Literal(Text())} CONSTRAINT {Quoted(Name())} CHECK (VALUE <> {Literal(Text())});");
    }

    private void Table(string schema, string type, string label)
    {
        var name = Name();
        var table = $"{Quoted(schema)}.{Quoted(name)}";
        var columns = Enumerable.Range(0, _random.Next(2, 6)).Select(_ => Name()).ToList();
        Add($"CREATE TABLE {table} ({string.Join(", ", columns.Select(column => $"{Quoted(column)} text DEFAULT {Literal(Text())}"))}, {Quoted(Name())} {type} DEFAULT {Literal(label)}, CONSTRAINT {Quoted(Name())} PRIMARY KEY ({Quoted(columns[0])}), CONSTRAINT {Quoted(Name())} CHECK ({Quoted(columns[1])} <> {Literal(Text())}));");
        Add($"CREATE INDEX {Quoted(Name())} ON {table} ({Quoted(columns[1])}, lower({Quoted(columns[0])})) WHERE {Quoted(columns[0])} > {Literal(Text())};");
        Add($"CREATE VIEW {Quoted(schema)}.{Quoted(Name())} AS SELECT {Quoted(columns[0])} AS {Quoted(Name())}, {Literal(Text())}::text AS {Quoted(Name())} FROM {table};");
        Add($"CREATE TRIGGER {Quoted(Name())} BEFORE UPDATE ON {table} FOR EACH ROW WHEN (new.{Quoted(columns[0])} <> {Literal(Text())}) EXECUTE FUNCTION suppress_redundant_updates_trigger();");
        Add($"CREATE POLICY {Quoted(Name())} ON {table} USING ({Quoted(columns[0])} = {Literal(Text())});");
        Comment($"TABLE {table}");
        Comment($"COLUMN {table}.{Quoted(columns[0])}");
    }

    private void Comment(string what)
    {
        var text = Text();
        if (text.Length == 0) return;
        Texts.Add(text);
        Add($"COMMENT ON {what} IS {Literal(text)};");
    }

    private void Add(string statement) => _sql.Append(statement).Append('\n');

    /// <summary>Up to 63 bytes, often exactly; never twice.</summary>
    private string Name()
    {
        while (true)
        {
            var limit = _random.Next(4) == 0 ? 63 : _random.Next(1, 64);
            var name = new StringBuilder();
            var bytes = 0;
            while (true)
            {
                var piece = Pieces[_random.Next(Pieces.Length)];
                bytes += Encoding.UTF8.GetByteCount(piece);
                if (bytes > limit) break;
                name.Append(piece);
            }
            if (name.Length == 0 || !_names.Add(name.ToString())) continue;
            Texts.Add(name.ToString());
            return name.ToString();
        }
    }

    private string Text(bool body = false) => string.Concat(Enumerable.Range(0, _random.Next(body ? 1 : 0, 12)).Select(_ => Pieces[_random.Next(Pieces.Length)]));

    private static string Quoted(string name) => "\"" + name.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";

    private static string Literal(string text) =>
        string.Create(CultureInfo.InvariantCulture, $"{(text.Contains('\\', StringComparison.Ordinal) ? "E" : "")}'{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "''", StringComparison.Ordinal)}'");
}
