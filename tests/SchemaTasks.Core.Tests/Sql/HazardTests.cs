using System.Collections.Immutable;
using SchemaTasks.Model;
using SchemaTasks.Sql;
using Index = SchemaTasks.Model.Index;

namespace SchemaTasks.Tests.Sql;

public class HazardTests
{
    private static readonly Column Id = new() { Name = "id", Type = "integer", Nullable = true };
    private static readonly Domain NotNull = new() { Name = "nn", Type = "text", Nullable = false };

    [Fact]
    public void A_column_of_a_domain_that_takes_no_NULL_fails_on_existing_rows()
    {
        var added = Of(table => table with { Columns = [Id, new Column { Name = "v", Type = "public.nn", Nullable = true }] });
        Assert.Equal([Hazard.LongLock, Hazard.FailsOnExistingRows], added);
    }

    [Theory]
    [InlineData("gen_random_uuid()", true)]
    [InlineData("extensions.uuid_generate_v4()", true)]
    [InlineData("now()", false)]
    [InlineData("'x(y)'::text", false)]
    public void A_default_of_its_own_for_each_row_writes_the_table_again(string value, bool rewrites)
    {
        var added = Of(table => table with { Columns = [Id, new Column { Name = "v", Type = "text", Nullable = false, Default = value }] });
        Assert.Equal(rewrites ? [Hazard.TableRewrite, Hazard.LongLock] : [], added);
    }

    [Fact]
    public void Keys_and_foreign_keys_fail_on_existing_rows()
    {
        Assert.Equal([Hazard.LongLock, Hazard.FailsOnExistingRows], Of(table => table with { UniqueConstraints = [new KeyConstraint { Name = "u", Columns = ["id"] }] }));
        Assert.Equal([Hazard.LongWriteLock, Hazard.FailsOnExistingRows], Of(table => table with { ForeignKeys = [new ForeignKey { Name = "f", Columns = ["id"], References = new("public", "t"), ReferencedColumns = ["id"] }] }));
        Assert.Equal([Hazard.LongLock, Hazard.FailsOnExistingRows], Of(table => table with { Checks = [new CheckConstraint { Name = "c", Expression = "(id > 0)" }] }));
        Assert.Equal([Hazard.LongWriteLock, Hazard.FailsOnExistingRows], Of(table => table with { Indexes = [new Index { Name = "i", Method = "btree", Unique = true, Keys = [new IndexKey { Column = "id" }] }] }));
    }

    [Fact]
    public void What_others_rely_on_is_named()
    {
        var index = new Index { Name = "i", Method = "btree", Keys = [new IndexKey { Column = "id" }] };
        Assert.Equal([Hazard.IndexDropped], Of(table => table, table => table with { Indexes = [index] }));
        Assert.Equal([Hazard.ReplicaIdentityChanged], Of(table => table with { ReplicaIdentity = ReplicaIdentity.Full }));
        Assert.Equal([Hazard.PrivilegesChanged], Of(table => table with { Grants = [new Grant { Role = "reader", Privileges = ["select"] }] }));
    }

    /// <summary>The hazards of the one statement that such a change takes.</summary>
    private static ImmutableArray<Hazard> Of(Func<Table, Table> expected, Func<Table, Table>? actual = null) =>
        Assert.Single(SqlScript.Fix(SchemaOf(expected), SchemaOf(actual ?? (table => table)), new FixOptions { AllowDestructive = true }).Statements).Hazards;

    private static DatabaseSchema SchemaOf(Func<Table, Table> change) => new()
    {
        Schemas = [new Schema { Name = "public", Domains = [NotNull], Tables = [change(new Table { Name = "t", Owner = "app", Columns = [Id] })] }],
    };
}
