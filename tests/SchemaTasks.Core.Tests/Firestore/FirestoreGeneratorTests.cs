namespace SchemaTasks.Generation.Firestore;

public sealed class FirestoreGeneratorTests
{
    [Fact]
    public void The_shop_becomes_a_schema_file() => Expected.Matches("FIRESTORE_SCHEMA.json", FirestoreRun.Generate(ShopDatabase.Create()).Of(OutputKind.FirestoreSchema));

    [Fact]
    public void The_shop_becomes_indexes() => Expected.Matches("firestore.indexes.json", FirestoreRun.Generate(ShopDatabase.Create()).Of(OutputKind.FirestoreIndexes));

    [Fact]
    public void The_shop_becomes_rules() => Expected.Matches("firestore.rules", FirestoreRun.Generate(ShopDatabase.Create()).Of(OutputKind.FirestoreRules));

    [Fact]
    public void The_shop_becomes_TypeScript() => Expected.Matches("firestore.ts", FirestoreRun.Generate(ShopDatabase.Create()).Of(OutputKind.FirestoreTypes));

    [Fact]
    public void Everything_that_is_not_exact_is_reported() =>
        Expected.Matches("diagnostics.txt", string.Concat(FirestoreRun.Generate(ShopDatabase.Create()).Diagnostics.Select(diagnostic => diagnostic + "\n")));

    [Fact]
    public void Two_tables_of_one_collection_name_are_an_error_that_proposes_the_override()
    {
        var files = FirestoreRun.Generate(new()
        {
            Schemas = [new() { Name = "a", Tables = [FirestoreRun.Table("b_c", "id! uuid")] }, new() { Name = "a_b", Tables = [FirestoreRun.Table("c", "id! uuid")] }],
        });
        var diagnostic = files.Single("ST3101");
        Assert.Equal("'a_b.c' and 'a.b_c' both become collection 'a_b_c'. Name one by hand in the configuration: names: { firestore: { a_b.c: another_name } }.", diagnostic.Message);
        Assert.Equal("a_b.c", diagnostic.Location!.File);
    }

    [Fact]
    public void The_proposed_override_fixes_it()
    {
        var files = FirestoreRun.Generate(new()
        {
            Schemas = [new() { Name = "a", Tables = [FirestoreRun.Table("b_c", "id! uuid")] }, new() { Name = "a_b", Tables = [FirestoreRun.Table("c", "id! uuid")] }],
        }, "names: { firestore: { a_b.c: another_name }, firestore-types: { a_b.c: AnotherName } }");
        Assert.Empty(files.Codes());
        Assert.Contains("\"another_name\": {\n      \"source\": \"a_b.c\"", files.Of(OutputKind.FirestoreSchema), StringComparison.Ordinal);
    }
}
