using System.Collections.Immutable;
using System.Globalization;
using SchemaTasks.Model;

namespace SchemaTasks.Conformance.Shapes;

/// <summary>Builds a schema of a public one's shape: sizes, kinds of keys, relations and names, nothing of its content. The same calls give the same schema.</summary>
/// <param name="style">Joins words to a name.</param>
internal sealed class ShapeBuilder(Func<IEnumerable<string>, string> style)
{
    private static readonly string[] Types =
    [
        "text", "character varying(255)", "integer", "boolean", "timestamp with time zone", "numeric(12,2)", "jsonb", "bigint", "date", "text[]", "double precision", "smallint",
        "timestamp without time zone", "inet", "numeric", "uuid", "bytea", "interval", "numeric(20,6)", "time without time zone", "public.lifecycle", "character(3)", "tsvector", "money", "integer[]",
    ];

    private static readonly string[][] ColumnWords =
    [
        ["name"], ["title"], ["position"], ["is", "active"], ["occurred", "at"], ["amount"], ["settings"], ["total", "count"], ["due", "on"], ["tags"], ["score"], ["level"],
        ["last", "seen"], ["ip", "address"], ["ratio"], ["external", "ref"], ["digest"], ["duration"], ["rate"], ["opens", "at"], ["state"], ["currency"], ["search", "vector"], ["price"], ["weights"],
    ];

    private readonly List<(string Schema, Table Table)> _tables = [];
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private int _turn;

    public static string Snake(IEnumerable<string> words) => string.Join('_', words);

    public static string Flat(IEnumerable<string> words) => string.Concat(words);

    public static string Pascal(IEnumerable<string> words) => string.Concat(words.Select(word => char.ToUpperInvariant(word[0]) + word[1..]));

    public static string Camel(IEnumerable<string> words)
    {
        var name = Pascal(words);
        return char.ToLowerInvariant(name[0]) + name[1..];
    }

    public DatabaseSchema Build() => new()
    {
        Schemas =
        [
            .. _tables.GroupBy(each => each.Schema).Select(each => new Schema
            {
                Name = each.Key,
                Tables = [.. each.Select(entry => entry.Table)],
                Enums = each.Key == "public" ? [new EnumType { Name = "lifecycle", Values = ["open", "in-progress", "1st", "true"] }] : [],
            }),
        ],
    };

    /// <summary>Adds tables by a list of nouns, each with some columns, and foreign keys to tables before it.</summary>
    /// <param name="count">How many tables.</param>
    /// <param name="nouns">The words of their names, used in turn with more words before them.</param>
    /// <param name="keys">The kinds of their keys, in turn.</param>
    /// <param name="relations">Foreign keys a table.</param>
    /// <param name="columns">Other columns a table.</param>
    /// <param name="schema">Where they are.</param>
    public ShapeBuilder Fill(int count, string[] nouns, KeyKind[] keys, double relations, int columns = 6, string schema = "public")
    {
        for (var i = 0; i < count; i++)
        {
            var noun = nouns[i % nouns.Length];
            var round = i / nouns.Length;
            // The second round stutters, as real names do: project_project_members.
            string[] words = round == 0 ? [noun] : round == 1 ? [nouns[(i * 7) % nouns.Length], noun] : [nouns[(i * 11) % nouns.Length], nouns[(i + round) % nouns.Length], noun];
            var name = style(words);
            for (var number = 2; !_names.Add(schema + "." + name); number++) name = style([.. words, number.ToString(CultureInfo.InvariantCulture)]);
            Add(schema, name, keys[i % keys.Length], (int)(relations * (i + 1)) - (int)(relations * i), columns);
        }
        return this;
    }

    /// <summary>Adds tables that join two others, with a key of both references, or with UNIQUE alone as some programs make them.</summary>
    public ShapeBuilder Join(int count, bool hasKey, string schema = "public")
    {
        var sides = _tables.Where(each => each.Schema == schema && each.Table.PrimaryKey?.Columns.Length == 1).Select(each => each.Table).ToList();
        for (var i = 0; i < count; i++)
        {
            var (left, right) = (sides[i % sides.Count], sides[((i * 3) + 1) % sides.Count]);
            var name = hasKey ? style([left.Name, right.Name]) : $"_{left.Name}To{right.Name}";
            if (left == right || !_names.Add(schema + "." + name)) continue;
            string[] columns = hasKey ? [style([left.Name, "id"]), style([right.Name, "id"])] : ["A", "B"];
            _tables.Add((schema, new Table
            {
                Name = name,
                Columns = [.. columns.Select((column, side) => new Column { Name = column, Type = KeyOf(side == 0 ? left : right).Type, Nullable = false })],
                PrimaryKey = hasKey ? new KeyConstraint { Name = $"{name}_pkey", Columns = [.. columns] } : null,
                ForeignKeys = [.. columns.Select((column, side) => Reference(name, column, schema, side == 0 ? left : right))],
                Indexes = hasKey ? [] : [Index($"{name}_AB_unique", unique: true, "A", "B"), Index($"{name}_B_index", unique: false, "B")],
            }));
        }
        return this;
    }

    /// <summary>Lets every n-th table refer to its own rows.</summary>
    public ShapeBuilder Trees(int every)
    {
        for (var i = 0; i < _tables.Count; i += every)
        {
            var (schema, table) = _tables[i];
            if (table.PrimaryKey?.Columns.Length != 1) continue;
            var column = style(["parent", "id"]);
            _tables[i] = (schema, table with
            {
                Columns = table.Columns.Add(new Column { Name = column, Type = KeyOf(table).Type, Nullable = true }),
                ForeignKeys = table.ForeignKeys.Add(Reference(table.Name, column, schema, table)),
            });
        }
        return this;
    }

    /// <summary>Adds one table as it is.</summary>
    public ShapeBuilder Add(string schema, string name, ImmutableArray<Column> columns, params string[] key)
    {
        _names.Add(schema + "." + name);
        _tables.Add((schema, new Table { Name = name, Columns = columns, PrimaryKey = key.Length > 0 ? new KeyConstraint { Name = $"{name}_pkey", Columns = [.. key] } : null }));
        return this;
    }

    /// <summary>Lets the key of a table refer to another's: a row of the first extends one of the second.</summary>
    public ShapeBuilder Extend(string schema, string name, string targetSchema, string target)
    {
        var parent = _tables.First(each => each.Schema == targetSchema && each.Table.Name == target).Table;
        Add(schema, name, [new Column { Name = "id", Type = KeyOf(parent).Type, Nullable = false }, new Column { Name = "about", Type = "text", Nullable = true }], "id");
        _tables[^1] = (schema, _tables[^1].Table with { ForeignKeys = [Reference(name, "id", targetSchema, parent)] });
        return this;
    }

    private void Add(string schema, string name, KeyKind kind, int relations, int columns)
    {
        var (key, own) = Key(schema, name, kind);
        var table = new Table { Name = name, Columns = own, PrimaryKey = kind is KeyKind.UniqueOnly or KeyKind.None ? null : new KeyConstraint { Name = $"{name}_pkey", Columns = [.. key] } };
        if (kind == KeyKind.UniqueOnly) table = table with { Indexes = [Index($"{name}_uniq", unique: true, [.. key])] };
        var targets = _tables.Where(each => each.Table.PrimaryKey?.Columns.Length == 1).ToList();
        for (var i = 0; i < relations && targets.Count > 0; i++)
        {
            _turn++;
            // The first tables are referred to most: users, projects.
            var target = targets[_turn % 3 == 0 ? Math.Min(1, targets.Count - 1) : (_turn * 17) % targets.Count];
            var column = style([i % 3 == 2 ? "created_by" : target.Table.Name, "id"]);
            if (table.Columns.Any(each => each.Name == column)) continue;
            table = table with
            {
                Columns = table.Columns.Add(new Column { Name = column, Type = KeyOf(target.Table).Type, Nullable = i % 2 == 1 }),
                ForeignKeys = table.ForeignKeys.Add(Reference(name, column, target.Schema, target.Table)),
                Indexes = i == 0 ? table.Indexes.Add(Index($"{name}_{column}_idx", unique: false, column)) : table.Indexes,
            };
        }
        for (var i = 0; i < columns; i++)
        {
            var at = (_turn + (i * 7)) % Types.Length;
            var column = style(ColumnWords[at]);
            if (!table.Columns.Any(each => each.Name == column)) table = table with { Columns = table.Columns.Add(new Column { Name = column, Type = Types[at], Nullable = (i + _turn) % 3 != 0 }) };
        }
        string[] times = [style(["created", "at"]), style(["updated", "at"])];
        if (_tables.Count % 4 != 3) table = table with { Columns = table.Columns.AddRange(times.Select(time => new Column { Name = time, Type = "timestamp with time zone", Nullable = false, Default = "now()" })) };
        _turn++;
        _tables.Add((schema, table));
    }

    private (string[] Key, ImmutableArray<Column> Columns) Key(string schema, string name, KeyKind kind)
    {
        Column Own(string column, string type, string? value = null, IdentityGeneration identity = IdentityGeneration.None) => new() { Name = column, Type = type, Nullable = false, Default = value, Identity = identity };
        var sequence = $"nextval('{schema}.\"{name}_id_seq\"'::regclass)";
        return kind switch
        {
            KeyKind.Uuid => (["id"], [Own("id", "uuid", "gen_random_uuid()")]),
            KeyKind.Serial => (["id"], [Own("id", "integer", sequence)]),
            KeyKind.BigSerial => (["id"], [Own("id", "bigint", sequence)]),
            KeyKind.Identity => (["id"], [Own("id", "integer", identity: IdentityGeneration.Always)]),
            KeyKind.BigIdentity => (["id"], [Own("id", "bigint", identity: IdentityGeneration.ByDefault)]),
            KeyKind.BigInt => (["id"], [Own("id", "bigint")]),
            KeyKind.Natural => (["code"], [Own("code", "text")]),
            KeyKind.Made => (["id"], [Own("id", "text")]),
            KeyKind.Varchar => (["id"], [Own("id", "character varying(36)")]),
            KeyKind.OwnName => ([style([name, "id"])], [Own(style([name, "id"]), "uuid")]),
            KeyKind.Composite or KeyKind.UniqueOnly => ([style(["realm", "id"]), style(["seq", "no"])], [Own(style(["realm", "id"]), "text"), Own(style(["seq", "no"]), "bigint")]),
            KeyKind.CompositeOfFour => (["year", "region", "product", "day"], [Own("year", "integer"), Own("region", "text"), Own("product", "character varying(20)"), Own("day", "date")]),
            KeyKind.None => ([], [Own("payload", "jsonb")]),
        };
    }

    private static Column KeyOf(Table table) => table.Columns.First(column => column.Name == table.PrimaryKey!.Columns[0]);

    private static ForeignKey Reference(string table, string column, string schema, Table target) => new()
    {
        Name = $"{table}_{column}_fkey",
        Columns = [column],
        References = new QualifiedName(schema, target.Name),
        ReferencedColumns = target.PrimaryKey!.Columns,
    };

    private static Model.Index Index(string name, bool unique, params string[] columns) => new() { Name = name, Unique = unique, Keys = [.. columns.Select(column => new IndexKey { Column = column })] };
}
