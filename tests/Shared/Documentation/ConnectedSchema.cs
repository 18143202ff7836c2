using System.Collections.Immutable;
using System.Globalization;
using SchemaTasks.Model;
using Index = SchemaTasks.Model.Index;

namespace SchemaTasks.Documentation;

/// <summary>
/// A schema as large systems have them, always the same for a number of tables: a few tables that all others refer to, chains and satellites,
/// links across schemas, composite and repeated foreign keys, tables that refer to themselves and to each other, and some that nothing refers to.
/// There are about 1.45 foreign keys and nine columns a table.
/// </summary>
internal sealed class ConnectedSchema
{
    private const int TablesPerSchema = 60;

    /// <summary>A table and those that belong to it.</summary>
    private const int Family = 6;

    private static readonly string[] Areas = ["billing", "catalog", "crm", "fulfilment", "identity", "ledger", "marketing", "people", "reporting", "support", "travel", "warehouse"];

    private static readonly string[] Nouns =
        ["account", "address", "agreement", "batch", "booking", "campaign", "carrier", "channel", "contact", "contract", "coupon", "device", "document", "event", "invoice", "item", "journal", "label", "message", "order", "parcel", "payment", "plan", "price", "product", "quote", "receipt", "region", "review", "route", "segment", "session", "shipment", "site", "stock", "task", "team", "ticket", "token", "visit"];

    private static readonly string[] Columns =
        ["amount", "body", "city", "closed_at", "code", "country_code", "created_at", "currency", "description", "email", "expires_on", "external_reference", "is_active", "label", "locale", "note", "opened_at", "payload", "phone", "position", "priority", "quantity", "rate", "status", "tags", "title", "total", "unit", "updated_at", "valid_during", "version", "weight"];

    private static readonly string[] Types =
        ["text", "integer", "numeric(12,2)", "timestamp with time zone", "character varying(120)", "jsonb", "boolean", "date", "text[]", "uuid", "bigint", "tstzrange"];

    private readonly Draft[] _tables;
    private uint _state = 20_240_229;

    private ConnectedSchema(int tables)
    {
        _tables = new Draft[tables];
        for (var index = 0; index < tables; index++) _tables[index] = Begin(index);
        for (var index = 0; index < tables; index++) Connect(index);
    }

    public static DatabaseSchema Create(int tables)
    {
        var drafts = new ConnectedSchema(tables)._tables;
        return new DatabaseSchema
        {
            PostgresMajor = 16,
            Comment = "Orders, people and money",
            Schemas =
            [
                .. drafts.GroupBy(draft => draft.Schema).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => new Schema
                {
                    Name = group.Key,
                    Comment = $"Everything about {group.Key}",
                    Enums = [new EnumType { Name = "stage", Values = ["draft", "open", "in review", "closed"] }],
                    Tables = [.. group.OrderBy(draft => draft.Name, StringComparer.Ordinal).Select(Finish)],
                }),
            ],
        };
    }

    private Draft Begin(int index)
    {
        var schema = Areas[index / TablesPerSchema % Areas.Length] + (index / TablesPerSchema >= Areas.Length ? $"_{index / TablesPerSchema / Areas.Length + 1}" : "");
        var (noun, second) = (Nouns[index % TablesPerSchema % Nouns.Length], Nouns[(index * 7 + 3) % Nouns.Length]);
        var draft = new Draft(schema, index % TablesPerSchema < Nouns.Length ? noun : $"{noun}_{second}_{(index % 10).ToString(CultureInfo.InvariantCulture)}");
        draft.Columns.Add(new Column { Name = "id", Type = "bigint", Nullable = false, Identity = IdentityGeneration.Always, Comment = "Never reused" });
        foreach (var name in Enumerable.Range(0, 2 + Next(11)).Select(_ => Columns[Next(Columns.Length)]).Distinct())
        {
            var type = name == "status" ? $"{schema}.stage" : Types[Next(Types.Length)];
            draft.Columns.Add(new Column { Name = name, Type = type, Nullable = Next(3) > 0, Comment = Next(4) == 0 ? $"The {name.Replace('_', ' ')} as the customer sees it" : null });
        }
        return draft;
    }

    private void Connect(int index)
    {
        var draft = _tables[index];
        // One table in eight is alone.
        if (Next(8) == 0) return;
        var hubs = Math.Max(2, _tables.Length / 60);
        var (area, family) = (index - (index % TablesPerSchema), index - (index % Family));
        for (var keys = Next(20) switch { < 10 => 1, < 17 => 2, _ => 3 }; keys > 0; keys--)
        {
            var target = Next(20) switch
            {
                // A central table, the one that this is a part of, one of its siblings, another part of the area, itself or anything.
                < 6 => Next(hubs) * 29 % _tables.Length,
                < 13 => index == family ? area : family,
                < 14 => Math.Max(family, index - 1),
                < 18 => area + (Next(Math.Max(1, (index - area) / Family)) * Family),
                < 19 => index,
                _ => Next(_tables.Length),
            };
            Refer(draft, _tables[target], nullable: Next(3) == 0, identifying: Next(9) == 0);
        }
    }

    private static void Refer(Draft from, Draft to, bool nullable, bool identifying)
    {
        var number = from.ForeignKeys.Count;
        var column = $"{to.Name}_id{(number > 0 && from.Columns.Any(other => other.Name == $"{to.Name}_id") ? number.ToString(CultureInfo.InvariantCulture) : "")}";
        from.Columns.Insert(1 + number, new Column { Name = column, Type = "bigint", Nullable = nullable && !identifying });
        if (identifying) from.Identifying.Add(column);
        from.ForeignKeys.Add(new ForeignKey
        {
            Name = $"{from.Name}_{column}_fkey",
            Columns = [column],
            References = new QualifiedName(to.Schema, to.Name),
            ReferencedColumns = ["id"],
            OnDelete = nullable ? ReferentialAction.SetNull : ReferentialAction.Cascade,
        });
    }

    private static Table Finish(Draft draft) => new()
    {
        Name = draft.Name,
        Comment = $"One row for each {draft.Name.Replace('_', ' ')}",
        Columns = [.. draft.Columns],
        PrimaryKey = new KeyConstraint { Name = $"{draft.Name}_pkey", Columns = ["id", .. draft.Identifying] },
        ForeignKeys = [.. draft.ForeignKeys.OrderBy(key => key.Name, StringComparer.Ordinal)],
        UniqueConstraints = draft.Columns.Any(column => column.Name == "code") ? [new KeyConstraint { Name = $"{draft.Name}_code_key", Columns = ["code"] }] : [],
        Checks = draft.Columns.Any(column => column.Name == "quantity") ? [new CheckConstraint { Name = $"{draft.Name}_quantity_check", Expression = "(quantity IS NOT NULL)" }] : [],
        Indexes = [.. draft.ForeignKeys.Take(1).Select(key => new Index { Name = $"{draft.Name}_{key.Columns[0]}_idx", Keys = [new IndexKey { Column = key.Columns[0] }] })],
    };

    /// <summary>A linear congruential generator (Numerical Recipes' constants): the same numbers on every machine.</summary>
    private int Next(int limit)
    {
        _state = unchecked((_state * 1_664_525) + 1_013_904_223);
        return (int)((_state >> 8) % (uint)limit);
    }

    private sealed record Draft(string Schema, string Name)
    {
        public List<Column> Columns { get; } = [];

        public List<ForeignKey> ForeignKeys { get; } = [];

        /// <summary>Columns of foreign keys that are part of the primary key.</summary>
        public List<string> Identifying { get; } = [];
    }
}
