using SchemaTasks.Model;
using SchemaTasks.Objects;

namespace SchemaTasks.Sql.Planning;

/// <summary>
/// Names of constraints that more than one has. From version 18 on NOT NULL constraints have names, which PostgreSQL chooses so that they are
/// the only ones in their schema; only a name that is asked for may be there twice, in two tables.
/// </summary>
internal static class ConstraintNames
{
    /// <summary>Those of all schemas together: what one loses may be there while what the other has is made.</summary>
    public static IReadOnlySet<QualifiedName> Shared(IEnumerable<SchemaObjects> schemas)
    {
        var owners = new Dictionary<QualifiedName, (string Table, string? Column)>();
        var shared = new HashSet<QualifiedName>();
        foreach (var side in schemas)
        {
            foreach (var (schema, domain) in side.All<Domain>())
            {
                if (!domain.Nullable) Add(schema, $"{domain.Name}_not_null", (domain.Name, ""));
                foreach (var check in domain.Checks) Add(schema, check.Name, (domain.Name, null));
            }
            foreach (var (schema, table) in side.All<Table>()) AddTable(schema, table);
        }
        return shared;

        void AddTable(string schema, Table table)
        {
            foreach (var column in table.Columns.Where(column => !column.Nullable)) Add(schema, column.NotNullName ?? ImplicitName.NotNull(table.Name, column.Name), (table.Name, column.Name));
            foreach (var name in table.Checks.Select(check => check.Name).Concat(table.ForeignKeys.Select(key => key.Name)).Concat(table.UniqueConstraints.Select(key => key.Name)).Concat(table.Exclusions.Select(exclusion => exclusion.Name)).Concat(table.PrimaryKey is { } key ? [key.Name] : []))
                Add(schema, name, (table.Name, null));
        }

        void Add(string schema, string name, (string Table, string? Column) owner)
        {
            if (!owners.TryAdd(new(schema, name), owner) && owners[new(schema, name)] != owner) shared.Add(new(schema, name));
        }
    }
}
