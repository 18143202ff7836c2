using System.Collections.Immutable;
using SchemaTasks.Configuration;
using SchemaTasks.Model;

namespace SchemaTasks.Drift;

public sealed class SchemaComparerTests
{
    [Fact]
    public void Equal_models_are_silent() => Assert.Empty(SchemaComparer.Compare(FilledModel.Create(), FilledModel.Copy(FilledModel.Create())));

    [Fact]
    public void Every_property_of_every_record_is_seen_when_it_changes()
    {
        var model = FilledModel.Create();
        var mutants = FilledModel.Mutants(model).ToList();
        // The model's records have more than 300 places; fewer means that the filling has lost some.
        Assert.True(mutants.Count > 300, $"{mutants.Count} mutants");
        Assert.Empty(mutants.Where(mutant => SchemaComparer.Compare(model, mutant.Mutant).IsEmpty || SchemaComparer.Compare(mutant.Mutant, model).IsEmpty).Select(mutant => mutant.Where));
    }

    [Fact]
    public void Every_change_has_a_known_facet_and_its_own_code()
    {
        var model = FilledModel.Create();
        foreach (var (_, mutant) in FilledModel.Mutants(model))
        {
            foreach (var change in SchemaComparer.Compare(model, mutant))
            {
                Assert.NotNull(DriftDiagnostics.Of(change.Change, change.Path.Kind));
                Assert.Equal(change.Change == ChangeKind.Different, change.Facet is not null);
                if (change.Facet is not null) Assert.Contains(change.Facet, FacetNames.All);
            }
        }
    }

    [Fact]
    public void A_role_that_is_left_nothing_is_said_to_have_no_privileges()
    {
        static DatabaseSchema With(params ImmutableArray<Grant> grants) =>
            new() { Schemas = [new Schema { Name = "s", Tables = [new Table { Name = "t", Grants = grants }] }] };
        var change = Assert.Single(SchemaComparer.Compare(With(), With(new Grant { Role = "public", Privileges = [] }, new Grant { Role = "app", Privileges = ["select"] })));
        Assert.Equal((FacetNames.Grants, null, "no privileges to public; select to app"), (change.Facet, change.Expected, change.Actual));
    }

    [Fact]
    public void Every_kind_of_object_is_compared()
    {
        var kinds = SchemaComparer.Compare(new DatabaseSchema(), FilledModel.Create()).Select(change => change.Path.Kind)
            .Concat(ObjectInventory.Of(FilledModel.Create()).Select(path => path.Kind)).ToHashSet();
        Assert.Empty(Enum.GetValues<ObjectKind>().Except(kinds).Where(kind => kind != ObjectKind.Database).Select(KindNames.Of));
    }
}
