using SchemaTasks.Drift;
using SchemaTasks.Model;
using SchemaTasks.Objects;
using SchemaTasks.Sql.Ignoring;

namespace SchemaTasks.Tests.Sql;

public class FixTargetTests
{
    private static readonly DatabaseSchema Model = FilledModel.Create();

    /// <summary>Every place of the model, one by one: each is a facet, or an object, that a rule may leave as it is on the server.</summary>
    [Fact]
    public void What_is_tolerated_is_no_part_of_the_fix()
    {
        var wrong = new List<string>();
        foreach (var (where, mutant) in FilledModel.Mutants(Model))
        {
            foreach (var (expected, actual) in new[] { (Model, mutant), (mutant, Model) })
            {
                var changes = SchemaComparer.Compare(expected, actual);
                var target = FixTarget.Of(SchemaObjects.Of(expected), SchemaObjects.Of(actual), changes, changes).Schema;
                var left = SchemaComparer.Diff(target, SchemaObjects.Of(actual)).Reported.Where(change => change.Facet != FacetNames.Postgres).ToList();
                if (left.Count > 0) wrong.Add($"{where}: {string.Join("; ", left.Select(ChangeLine.Of))}");
            }
        }
        Assert.Empty(wrong);
    }

    [Fact]
    public void Everything_else_is()
    {
        foreach (var (_, mutant) in FilledModel.Mutants(Model))
        {
            var changes = SchemaComparer.Compare(Model, mutant);
            // What a rename changes in the other texts of this model means nothing.
            if (changes.Any(change => change.RenamedTo is not null)) continue;
            var target = FixTarget.Of(SchemaObjects.Of(Model), SchemaObjects.Of(mutant), changes, []).Schema;
            Assert.Equal(changes, SchemaComparer.Diff(target, SchemaObjects.Of(mutant)).Reported);
        }
    }
}
