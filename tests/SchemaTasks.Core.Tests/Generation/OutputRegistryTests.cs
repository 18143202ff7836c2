using System.Globalization;
using System.Text.Json;
using SchemaTasks.Diagnostics;

namespace SchemaTasks.Generation;

public sealed class OutputRegistryTests
{
    [Fact]
    public void The_targets_of_the_outputs_are_printed_from_the_registry() => Expected.Matches("../../../../build/SchemaTasks.Outputs.targets", OutputTargets.Print());

    [Fact]
    public void The_table_of_the_README_is_printed_from_the_registry()
    {
        var file = Path.Combine(Path.GetDirectoryName(ThisFile())!, "../../../README.md");
        var readme = File.ReadAllText(file);
        const string begin = "<!-- outputs -->\n";
        var start = readme.IndexOf(begin, StringComparison.Ordinal) + begin.Length;
        var end = readme.IndexOf("<!-- /outputs -->", StringComparison.Ordinal);

        Expected.Matches("../../../../README.md", readme[..start] + OutputTargets.PrintTable() + readme[end..]);
    }

    [Fact]
    public void Every_kind_has_one_definition_whose_word_is_its_name_and_whose_property_says_what_it_is()
    {
        Assert.Equal(Enum.GetValues<OutputKind>(), OutputRegistry.All.Select(output => output.Kind).Order());
        Assert.All(OutputRegistry.All, output =>
        {
            Assert.Equal(JsonNamingPolicy.KebabCaseLower.ConvertName(output.Kind.ToString()), output.Word);
            Assert.Matches("^Schema[A-Z][A-Za-z]*(File|Directory)$", output.PathProperty);
        });
        Assert.Equal(OutputRegistry.All.Length, OutputRegistry.All.Select(output => output.PathProperty).Distinct().Count());
        Assert.Equal(OutputRegistry.All.Length, OutputRegistry.All.Select(output => output.DefaultPath).Distinct().Count());
        Assert.All(OutputRegistry.Groups, group => Assert.All(group.Outputs, word => Assert.Contains(OutputRegistry.All, output => output.Word == word)));
        Assert.Equal(OutputRegistry.Words.Length, OutputRegistry.Words.Distinct().Count());
    }

    [Fact]
    public void Keys_of_the_configuration_are_words() =>
        Assert.All(OutputRegistry.NamesKeys.Concat(OutputRegistry.TypesKeys), key => Assert.Contains(key, OutputRegistry.Words));

    [Theory]
    [InlineData("amplfy", "SchemaOutputs: there is no output 'amplfy'. Did you mean 'amplify'? The words are firestore (= firestore-schema, firestore-indexes, firestore-rules), firestore-schema, ")]
    [InlineData("true", "SchemaOutputs: there is no output 'true'. The words are ")]
    public void An_unknown_word_lists_the_words(string word, string message)
    {
        var exception = Assert.Throws<DiagnosticException>(() => OutputRegistry.Check(["firestore", word]));

        Assert.StartsWith(message, Assert.Single(exception.Diagnostics).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void None_is_not_combined_with_others()
    {
        OutputRegistry.Check(["none"]);
        Assert.Equal("ST0005", Assert.Single(Assert.Throws<DiagnosticException>(() => OutputRegistry.Check(["none", "amplify"])).Diagnostics).Code);
    }

    private static string ThisFile([System.Runtime.CompilerServices.CallerFilePath] string file = "") => file;
}
