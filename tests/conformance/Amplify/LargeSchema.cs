using System.Collections.Immutable;
using System.Globalization;
using SchemaTasks.Model;

namespace SchemaTasks.Conformance.Amplify;

/// <summary>Many tables with many foreign keys, spread evenly.</summary>
internal static class LargeSchema
{
    public static DatabaseSchema Make(int tables, int foreignKeys) => new()
    {
        Schemas = [new Schema { Name = "public", Tables = [.. Enumerable.Range(0, tables).Select(number => Table(number, tables, foreignKeys / tables))] }],
    };

    private static Table Table(int number, int tables, int foreignKeys)
    {
        var targets = Enumerable.Range(1, foreignKeys).Select(step => (Column: string.Create(CultureInfo.InvariantCulture, $"link_{step}_id"), Target: Name((number + (step * 7)) % tables))).ToList();
        return new Table
        {
            Name = Name(number),
            Columns =
            [
                new Column { Name = "id", Type = "uuid", Nullable = false },
                new Column { Name = "name", Type = "text", Nullable = false },
                .. targets.Select(target => new Column { Name = target.Column, Type = "uuid", Nullable = true }),
            ],
            PrimaryKey = new KeyConstraint { Name = $"{Name(number)}_pkey", Columns = ["id"] },
            ForeignKeys =
            [
                .. targets.Select(target => new ForeignKey
                {
                    Name = $"{Name(number)}_{target.Column}_fkey",
                    Columns = [target.Column],
                    References = new QualifiedName("public", target.Target),
                    ReferencedColumns = ["id"],
                }),
            ],
        };
    }

    private static string Name(int number) => string.Create(CultureInfo.InvariantCulture, $"thing_{number:000}");
}
