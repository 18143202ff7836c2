using System.Globalization;
using System.Text;

namespace SchemaTasks.Laws;

/// <summary>
/// Schemas made from a number: a few objects of the same names in every one, each with its own choice of facets, so that any two of them
/// make a pair in which nearly everything differs a little.
/// </summary>
internal sealed class RandomSchema
{
    private static readonly (string Type, string Default)[] Types =
    [
        ("integer", "1"), ("bigint", "2"), ("numeric(10,2)", "1.5"), ("text", "'x'"), ("varchar(20)", "'y'"), ("boolean", "true"), ("date", "'2025-01-01'"),
        ("timestamptz", "now()"), ("jsonb", "'{}'"), ("text[]", "'{}'"), ("r.mood", "'ok'"), ("r.code", "'c'"), ("uuid", "gen_random_uuid()"), ("r.pair", "NULL"),
    ];

    private readonly Random _random;
    private readonly StringBuilder _sql = new("CREATE SCHEMA r;\n");
    private readonly List<(string Table, List<string> Columns)> _tables = [];

    private RandomSchema(int seed) => _random = new Random(seed);

    public static string Sql(int seed)
    {
        var schema = new RandomSchema(seed);
        schema.AddTypes();
        schema.AddFunctions();
        foreach (var name in schema.Some(["t0", "t1", "t 2", "T\"3"], atLeast: 1)) schema.AddTable(name);
        schema.AddViews();
        return schema._sql.ToString();
    }

    private bool Chance(int percent) => _random.Next(100) < percent;

    private T One<T>(IReadOnlyList<T> items) => items[_random.Next(items.Count)];

    private List<string> Some(IEnumerable<string> items, int atLeast)
    {
        var shuffled = items.ToArray();
        _random.Shuffle(shuffled);
        return [.. shuffled.Take(_random.Next(atLeast, shuffled.Length + 1))];
    }

    private static string Quote(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private void Add(FormattableString statement) => _sql.Append(statement.ToString(CultureInfo.InvariantCulture)).Append(";\n");

    private void AddTypes()
    {
        var moods = Some(["sad", "meh", "it's", "glad"], atLeast: 0);
        moods.Insert(_random.Next(moods.Count + 1), "ok");
        Add($"CREATE TYPE r.mood AS ENUM ({string.Join(", ", moods.Select(mood => $"'{mood.Replace("'", "''", StringComparison.Ordinal)}'"))})");
        Add($"CREATE DOMAIN r.code AS {One(["text", "varchar(9)"])}{(Chance(50) ? " CHECK (VALUE <> '')" : "")}{(Chance(30) ? " DEFAULT 'd'" : "")}");
        Add($"CREATE TYPE r.pair AS ({string.Join(", ", Some(["a integer", "b text", "c r.mood"], atLeast: 1))})");
        if (Chance(60)) Add($"CREATE SEQUENCE r.s INCREMENT BY {_random.Next(1, 4)} START WITH {_random.Next(1, 9)}{(Chance(50) ? " CYCLE" : "")}");
    }

    private void AddFunctions()
    {
        Add($"CREATE FUNCTION r.f({One(["x", "y"])} integer) RETURNS {One(["integer", "bigint"])} IMMUTABLE LANGUAGE sql AS 'SELECT {_random.Next(9)}'");
        Add($"CREATE FUNCTION r.touch() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN {One(["new", "old"])}; END'");
        if (Chance(50)) Add($"CREATE FUNCTION r.feel(m r.mood{(Chance(50) ? " DEFAULT 'ok'" : "")}) RETURNS r.mood LANGUAGE sql AS 'SELECT m'");
    }

    private void AddTable(string name)
    {
        var table = $"r.{Quote(name)}";
        var columns = Some(["a", "b", "c", "Order", "e e"], atLeast: 1);
        var clauses = columns.Select(column => $"{Quote(column)} {Column()}").ToList();
        clauses.Insert(_random.Next(clauses.Count + 1), One(["id integer PRIMARY KEY", "id bigint PRIMARY KEY", "id serial PRIMARY KEY", "id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY"]));
        if (Chance(40)) clauses.Insert(_random.Next(clauses.Count + 1), $"g bigint GENERATED ALWAYS AS (id * {_random.Next(2, 4)}) STORED");
        if (Chance(40)) clauses.Add($"CONSTRAINT {Quote(name + " check")} CHECK (r.f(1) > {_random.Next(3)})");
        if (Chance(40)) clauses.Add($"CONSTRAINT {Quote(name + " unique")} UNIQUE (id)");
        Add($"CREATE TABLE {table} ({string.Join(", ", clauses)}){(Chance(20) ? " WITH (fillfactor = 60)" : "")}");
        foreach (var (other, _) in _tables)
            if (Chance(50)) Add($"ALTER TABLE {table} ADD CONSTRAINT {Quote($"{name} {other}")} FOREIGN KEY (id) REFERENCES r.{Quote(other)} ON DELETE {One(["CASCADE", "RESTRICT", "NO ACTION"])} NOT VALID");
        if (Chance(60)) Add($"CREATE {One(["", "UNIQUE "])}INDEX {Quote(name + " index")} ON {table} (id {One(["DESC", "ASC"])}, (r.f({_random.Next(2)})))");
        if (Chance(50)) Add($"CREATE TRIGGER touch BEFORE {One(["INSERT", "UPDATE"])} ON {table} FOR EACH ROW EXECUTE FUNCTION r.touch()");
        if (Chance(40)) Add($"CREATE POLICY p ON {table} USING (id > {_random.Next(3)})");
        if (Chance(50)) Add($"COMMENT ON COLUMN {table}.id IS '{_random.Next(3)}'");
        _tables.Add((name, columns));
    }

    private string Column()
    {
        var (type, fallback) = One(Types);
        return $"{type}{(Chance(40) ? $" DEFAULT {fallback}" : "")}{(Chance(30) ? " NOT NULL" : "")}";
    }

    private void AddViews()
    {
        var (table, columns) = One(_tables);
        Add($"CREATE {One(["", "MATERIALIZED "])}VIEW r.v AS SELECT {string.Join(", ", Some(columns, atLeast: 1).Select(Quote))}, r.f(1) AS f FROM r.{Quote(table)}");
        Add($"CREATE VIEW r.w AS SELECT f{(Chance(50) ? ", f + 1 AS g" : "")} FROM r.v");
        if (Chance(50)) Add($"CREATE FUNCTION r.rows() RETURNS SETOF r.{Quote(table)} LANGUAGE sql AS 'SELECT NULL'");
    }
}
