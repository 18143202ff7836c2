using System.Collections.Immutable;
using System.Globalization;
using SchemaTasks.Configuration;
using SchemaTasks.Diagnostics;
using SchemaTasks.Model;
using Index = SchemaTasks.Model.Index;

namespace SchemaTasks.Generation.Firestore;

public sealed class FirestoreConfigurationTests
{
    [Fact]
    public void Every_fault_of_the_section_is_reported_with_its_place()
    {
        var exception = Assert.Throws<DiagnosticException>(() => ConfigurationFile.Parse("""
            firestore:
              views: maybe
              dates: julian
              colour: red
              subcollections:
                shop.orders: {parents: shop.customers}
              validation: some
            """, "/c.yaml"));
        Assert.Equal(
            [
                "/c.yaml(2,10): error ST0304: 'firestore.views' takes true or false.",
                "/c.yaml(3,10): error ST0304: 'firestore.dates' takes one of string, timestamp.",
                "/c.yaml(4,3): error ST0303: Unknown key 'colour' in 'firestore'; it takes exclude, views, subcollections, geopoints, references, dates, billing, rules_exclude, validation.",
                "/c.yaml(6,18): error ST0304: 'firestore.subcollections.shop.orders' takes a parent table, or a mapping with 'parent' and 'foreign_key'.",
                "/c.yaml(6,19): error ST0303: Unknown key 'parents' in 'firestore.subcollections.shop.orders'; it takes parent, foreign_key. Did you mean 'parent'?",
                "/c.yaml(7,15): error ST0304: 'firestore.validation' takes one of full, types, fields, id.",
            ], exception.Diagnostics.Select(diagnostic => diagnostic.ToString()));
    }

    [Fact]
    public void A_stale_name_a_forbidden_name_and_an_unknown_type_are_reported_at_their_lines()
    {
        var files = FirestoreRun.Generate(ShopDatabase.Create(), """
            names:
              firestore:
                shop.customer: people
                shop.orders: __orders__
              firestore-types:
                shop.orders: "1"
            types:
              firestore:
                shop.orders.note: varchar
            """);
        Assert.Equal(("/config.yaml", 3), (files.Single("ST3105").Location!.File, files.Single("ST3105").Location!.Line));
        Assert.Equal(4, files.Single("ST3103").Location!.Line);
        Assert.Equal(6, files.Single("ST3125").Location!.Line);
        Assert.Equal("'varchar' is no Firestore type; types.firestore takes any, array, boolean, bytes, geopoint, integer, map, number, string, timestamp.", files.Single("ST3106").Message);
    }

    [Theory]
    [InlineData("shop.orders: shop.customers", null)]
    [InlineData("shop.orders: {parent: shop.customers, foreign_key: orders_customer_id_fkey}", null)]
    [InlineData("shop.orders: {parent: shop.customers, foreign_key: nothing}", "no foreign key 'nothing' leads to the parent's primary key")]
    [InlineData("shop.customers: shop.orders", "no foreign key leads to the parent's primary key")]
    [InlineData("shop.orders: shop.customers\n    shop.customers: shop.customers", "no foreign key leads to the parent's primary key")]
    public void A_subcollection_needs_a_key_to_its_parent(string entry, string? fault)
    {
        var files = FirestoreRun.Generate(ShopDatabase.Create(), $"firestore:\n  subcollections:\n    {entry}");
        if (fault is null) Assert.Contains("match /shop_customers/{id1}/shop_orders/{id} {", files.Of(OutputKind.FirestoreRules), StringComparison.Ordinal);
        else Assert.Contains(fault, files.Single("ST3107").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Parents_in_a_circle_are_reported()
    {
        var node = FirestoreRun.Table("node", "id! uuid", "up uuid") with { ForeignKeys = [new ForeignKey { Name = "up", Columns = ["up"], References = new QualifiedName("public", "node"), ReferencedColumns = ["id"] }] };
        Assert.Contains("go in a circle", FirestoreRun.Generate(FirestoreRun.Public(node), "firestore: { subcollections: { public.node: public.node } }").Single("ST3107").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Below_a_parent_an_index_serves_the_collection_and_the_group()
    {
        var indexes = FirestoreRun.Generate(ShopDatabase.Create(), "firestore: { subcollections: { shop.order_lines: shop.orders } }").Of(OutputKind.FirestoreIndexes);
        Assert.Equal(2, indexes.Split("COLLECTION_GROUP").Length - 1);
    }

    [Theory]
    [InlineData("types: { firestore: { shop.orders.noet: string, shop.orders.note: string, text: string } }", "'types.firestore' has the entry 'shop.orders.noet', which matches no column or type of a column. Correct or remove it.", DiagnosticSeverity.Warning)]
    [InlineData("firestore: { exclude: [shop.nothing, shop.orders.note] }", "'firestore.exclude' has the entry 'shop.nothing', which matches no table, view or column. Correct or remove it.", DiagnosticSeverity.Warning)]
    [InlineData("firestore: { exclude: ['shop.later_*'] }", "'firestore.exclude' has the entry 'shop.later_*', which matches no table, view or column. Correct or remove it.", DiagnosticSeverity.Message)]
    [InlineData("firestore: { geopoints: [shop.orders.place] }", "'firestore.geopoints' has the entry 'shop.orders.place', which matches no table, view or column. Correct or remove it.", DiagnosticSeverity.Warning)]
    public void What_matches_nothing_is_reported_at_its_line(string configuration, string message, DiagnosticSeverity severity)
    {
        var found = FirestoreRun.Generate(ShopDatabase.Create(), configuration).Single("ST3128");
        Assert.Equal((message, severity, 1), (found.Message, found.Severity, found.Location!.Line));
    }

    [Fact]
    public void What_is_excluded_is_nowhere()
    {
        var files = FirestoreRun.Generate(ShopDatabase.Create(), "firestore: { views: false, exclude: [shop.customers, shop.orders.note, 'table:*.notes'] }");
        Assert.All(files.Files, file => Assert.DoesNotMatch("open_orders|\"shop_customers\"|\\bnote\\b|notes", file.Text));
        Assert.Equal("'shop.orders.orders_customer_id_fkey' leads to 'shop.customers', which is no collection; the field keeps the key's value alone.", files.Single("ST3123").Message);
    }

    [Theory]
    [InlineData(900, true, "")]
    [InlineData(901, true, "ST3114")]
    [InlineData(1000, true, "ST3114")]
    [InlineData(1001, true, "ST3115")]
    [InlineData(180, false, "")]
    [InlineData(181, false, "ST3114")]
    [InlineData(200, false, "ST3114")]
    [InlineData(201, false, "ST3115")]
    public void Index_limits_are_reported_before_a_deploy_would_fail(int count, bool billing, string code)
    {
        var tables = Enumerable.Range(0, count).Select(number => FirestoreRun.Table(string.Create(CultureInfo.InvariantCulture, $"t{number}"), "id! uuid", "a text", "b text") with
        {
            Indexes = [new Index { Name = string.Create(CultureInfo.InvariantCulture, $"i{number}"), Keys = [new IndexKey { Column = "a" }, new IndexKey { Column = "b" }] }],
        });
        var files = FirestoreRun.Generate(FirestoreRun.Public([.. tables]), $"firestore: {{ validation: fields, billing: {(billing ? "true" : "false")} }}");
        Assert.Equal(code.Length == 0 ? [] : [code], files.Codes().Where(reported => reported is "ST3114" or "ST3115"));
    }

    [Fact]
    public void The_same_input_gives_the_same_bytes() =>
        Assert.Equal(FirestoreRun.Generate(ShopDatabase.Create()).Files.Select(file => file.Text), FirestoreRun.Generate(ShopDatabase.Create()).Files.Select(file => file.Text));

    [Fact]
    public void Only_what_is_asked_for_is_printed() =>
        Assert.Same(GeneratedFiles.None, new FirestoreGenerator().Generate(new GenerationInput { Schema = ShopDatabase.Create(), Positions = FirestoreRun.Positions, Outputs = ImmutableDictionary<OutputKind, string>.Empty }));
}
