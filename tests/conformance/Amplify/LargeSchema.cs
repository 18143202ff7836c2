using System.Collections.Immutable;
using System.Globalization;
using SchemaTasks.Model;

namespace SchemaTasks.Conformance.Amplify;

/// <summary>Many tables with many foreign keys, spread evenly.</summary>
internal static class LargeSchema
{
    /// <param name="tables">How many.</param>
    /// <param name="foreignKeys">In all, as many a table.</param>
    /// <param name="prefix">What their names begin with.</param>
    public static DatabaseSchema Make(int tables, int foreignKeys, string prefix = "thing") => new()
    {
        Schemas = [new Schema { Name = "public", Tables = [.. Enumerable.Range(0, tables).Select(number => Table(prefix, number, tables, foreignKeys / tables))] }],
    };

    private static Table Table(string prefix, int number, int tables, int foreignKeys)
    {
        var targets = Enumerable.Range(1, foreignKeys).Select(step => (Column: string.Create(CultureInfo.InvariantCulture, $"link_{step}_id"), Target: Name(prefix, (number + (step * 7)) % tables))).ToList();
        return new Table
        {
            Name = Name(prefix, number),
            Columns =
            [
                new Column { Name = "id", Type = "uuid", Nullable = false },
                new Column { Name = "name", Type = "text", Nullable = false },
                .. targets.Select(target => new Column { Name = target.Column, Type = "uuid", Nullable = true }),
            ],
            PrimaryKey = new KeyConstraint { Name = $"{Name(prefix, number)}_pkey", Columns = ["id"] },
            ForeignKeys =
            [
                .. targets.Select(target => new ForeignKey
                {
                    Name = $"{Name(prefix, number)}_{target.Column}_fkey",
                    Columns = [target.Column],
                    References = new QualifiedName("public", target.Target),
                    ReferencedColumns = ["id"],
                }),
            ],
        };
    }

    private static string Name(string prefix, int number) => string.Create(CultureInfo.InvariantCulture, $"{prefix}_{number:000}");
}
