using System.Collections.Immutable;
using System.Reflection;
using SchemaTasks.Diff.Facets;
using SchemaTasks.Model;
using SchemaTasks.Objects;

namespace SchemaTasks.Drift;

/// <summary>The tables of facets say of every record of the model what it consists of.</summary>
public sealed class FacetsTests
{
    /// <summary>Properties that are no facet of their own, and why.</summary>
    private static readonly Dictionary<string, string> NoFacets = new(StringComparer.Ordinal)
    {
        ["Sequence.Options"] = "each option is a facet",
        ["ForeignKey.ReferencedColumns"] = "in the facet references",
        ["Routine.Signature"] = "in the path",
        ["OtherObject.Kind"] = "in the path",
        ["OtherObject.Identity"] = "in the path",
        ["Table.Partitions"] = "tables of their own",
        ["DatabaseSchema.PostgresMajor"] = "the facet postgres",
        ["DatabaseSchema.Schemas"] = "objects of their own",
        ["DatabaseSchema.Extensions"] = "objects of their own",
        ["DatabaseSchema.EventTriggers"] = "objects of their own",
        ["DatabaseSchema.Publications"] = "objects of their own",
        ["DatabaseSchema.Other"] = "objects of their own",
        ["DatabaseSchema.SecurityLabels"] = "read for a fix only, to bring back what a script removes",
        ["Schema.Enums"] = "objects of their own",
        ["Schema.Domains"] = "objects of their own",
        ["Schema.Composites"] = "objects of their own",
        ["Schema.Ranges"] = "objects of their own",
        ["Schema.Sequences"] = "objects of their own",
        ["Schema.Tables"] = "objects of their own",
        ["Schema.Views"] = "objects of their own",
        ["Schema.MaterializedViews"] = "objects of their own",
        ["Schema.Routines"] = "objects of their own",
        ["Extension.HoldsData"] = "read for a fix only, to know what removing it destroys",
        ["Extension.Requires"] = "read for a fix only, to order its statements",
        ["Column.IdentityGrants"] = "read for a fix only, to bring back what a script removes",
        ["ExtendedStatistics.Owner"] = "read for a fix only, to bring back what a script removes",
        ["OtherObject.Owner"] = "read for a fix only, to bring back what a script removes",
        ["OtherObject.Grants"] = "read for a fix only, to bring back what a script removes",
    };

    [Fact]
    public void Every_property_of_every_record_is_a_facet_or_listed_with_the_reason()
    {
        var missing = Layouts(ModelFacets.All).DistinctBy(RecordOf).SelectMany(layout => Properties(RecordOf(layout)).Where(property => !IsSaid(layout, property)).Select(property => $"{RecordOf(layout).Name}.{property.Name}"));
        Assert.Equal(NoFacets.Keys.Order(StringComparer.Ordinal), missing.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_name_of_a_facet_is_one() => Assert.Equal(
        typeof(FacetNames).GetFields(BindingFlags.Public | BindingFlags.Static).Where(field => field.IsLiteral).Select(field => (string)field.GetRawConstantValue()!).Order(StringComparer.Ordinal),
        FacetNames.All);

    /// <summary>What the kind of a text promises, but for values whose renames are written out: index keys, bounds, published tables.</summary>
    [Fact]
    public void A_text_that_can_name_others_can_follow_a_rename()
    {
        var seen = new HashSet<string>();
        foreach (var (layout, record) in SchemaObjects.Of(FilledModel.Create()).Items.SelectMany(item => Records(item.Record is Table table ? new TableEntry(item.Path, table) { Bound = item.Bound } : item.Record)))
            foreach (var facet in layout.Facets.Where(facet => facet.Name is not (FacetNames.Keys or FacetNames.Bound or FacetNames.Tables)))
            {
                if (facet.Of(record).Text is null) continue;
                Assert.Same(record, facet.Map(record, name => name));
                if (facet.KindOf(record) is TextKind.Free or TextKind.Word) continue;
                Assert.NotEqual(facet.Of(record).Text, facet.Of(facet.Map(record, name => name + "2")).Text);
                seen.Add(facet.Name);
            }
        Assert.True(seen.Count > 15, string.Join(", ", seen));
    }

    private static IEnumerable<(RecordFacets Layout, object Record)> Records(object record) => Records(ModelFacets.Of(record), record);

    private static IEnumerable<(RecordFacets Layout, object Record)> Records(RecordFacets layout, object record) =>
        layout.Members.SelectMany(list => list.Of(record).SelectMany(member => Records(list.Facets, member))).Prepend((layout, record));

    private static IEnumerable<RecordFacets> Layouts(IEnumerable<RecordFacets> layouts) => layouts.SelectMany(layout => Layouts(layout.Members.Select(list => list.Facets)).Prepend(layout));

    private static Type RecordOf(RecordFacets layout) => layout.GetType().GetGenericArguments()[0] is var type && type == typeof(TableEntry) ? typeof(Table) : type;

    private static IEnumerable<PropertyInfo> Properties(Type record) =>
        record.Namespace == typeof(Table).Namespace ? record.GetProperties(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance).Where(property => property.SetMethod is not null) : [];

    private static bool IsSaid(RecordFacets layout, PropertyInfo property)
    {
        var key = SnakeCase.Of(property.Name);
        return key == "name" || layout.Facets.Any(facet => facet.Name == key) || layout.Members.Any(list => list.Order == key || IsOf(property.PropertyType, RecordOf(list.Facets)));
    }

    private static bool IsOf(Type property, Type member) => property == member || property.IsGenericType && property.GetGenericTypeDefinition() == typeof(ImmutableArray<>) && property.GetGenericArguments()[0] == member;
}
