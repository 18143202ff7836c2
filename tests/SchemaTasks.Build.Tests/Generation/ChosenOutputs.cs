namespace SchemaTasks.Build.Tests;

/// <summary><c>SchemaOutputs</c>: which files a build prints.</summary>
public class ChosenOutputs
{
    private const string Amplify = "bin/schema/AMPLIFY_TYPES.graphql";
    private const string Notes = "bin/schema/AMPLIFY_NOTES.md";
    private const string Rules = "bin/schema/firestore.rules";
    private const string Types = "bin/schema/firestore-types.ts";

    [Theory]
    [InlineData("firestore-rules;amplify")]
    [InlineData("firestore-rules,amplify")]
    [InlineData("firestore-rules%3Bamplify")]
    [InlineData(" Firestore-Rules ;\n  AMPLIFY;\n")]
    public void The_words_of_a_project_are_separated_by_semicolons_commas_or_lines(string words)
    {
        using var project = SdkProject.WithManifest($"<SchemaOutputs>{words}</SchemaOutputs>");

        project.Build().Succeeds();

        Assert.Equal([Notes, Amplify, Rules], project.Files("bin/schema"));
    }

    [Theory]
    [InlineData("firestore-rules amplify")]
    [InlineData("firestore-rules%3Bamplify")]
    [InlineData("firestore-rules%2camplify")]
    public void The_same_on_a_command_line(string words)
    {
        using var project = SdkProject.WithManifest();

        project.Build($"-p:SchemaOutputs={words}").Succeeds();

        Assert.Equal([Notes, Amplify, Rules], project.Files("bin/schema"));
    }

    [Fact]
    public void A_project_adds_to_the_default()
    {
        using var project = SdkProject.WithManifest("<SchemaOutputs>$(SchemaOutputs);firestore-types;firestore</SchemaOutputs>");

        project.Build().Succeeds();

        Assert.Equal(6, project.Files("bin/schema").Count);
        Assert.True(project.Has(Types));
    }

    [Fact]
    public void None_asks_for_no_files()
    {
        using var project = SdkProject.WithManifest();
        project.Build().Succeeds();

        project.Build("-p:SchemaOutputs=none").Succeeds();

        Assert.Empty(project.Files("bin/schema"));
    }

    [Fact]
    public void The_folder_of_an_output_that_is_no_longer_wanted_goes_with_its_files()
    {
        using var project = SdkProject.WithManifest("<SchemaOutputs>amplify;json-schema</SchemaOutputs>");
        project.Build().Succeeds();
        Assert.True(Directory.Exists(project.PathOf("bin/schema/jsonschema")));

        project.Build("-p:SchemaOutputs=amplify").Succeeds();

        Assert.False(Directory.Exists(project.PathOf("bin/schema/jsonschema")));
        Assert.True(project.Has(Amplify));
    }

    [Theory]
    [InlineData("firestore amplfy", "ST0012", "'amplfy'. Did you mean 'amplify'? The words are firestore (= ")]
    [InlineData("true", "ST0012", "'true'. The words are firestore (= ")]
    [InlineData("*", "ST0012", "'*'")]
    [InlineData("none amplify", "ST0005", "'none' alone")]
    public void Wrong_words_are_an_error_and_nothing_is_written(string words, string code, string message)
    {
        using var project = SdkProject.WithManifest();

        Assert.Contains(message, project.Build($"-p:SchemaOutputs={words}").FailsWith(code).Message, StringComparison.Ordinal);

        Assert.Empty(project.Files("bin/schema"));
    }

    [Theory]
    [InlineData("SchemaGenerateFirestore=false", "'firestore-schema'")]
    [InlineData("SchemaGenerateTypeScript=1", "'firestore-types'")]
    [InlineData("SchemaGenerateAmplifyApi=true", "'amplify-api'")]
    [InlineData("SchemaTypeScriptFile=types.ts", "SchemaFirestoreTypesFile")]
    public void A_property_of_an_earlier_version_is_an_error_that_names_what_to_use(string property, string successor)
    {
        using var project = SdkProject.WithManifest();

        var error = project.Build($"-p:{property}").FailsWith("ST0011");

        Assert.Equal(project.PathOf("App.csproj"), error.File);
        Assert.Contains(successor, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_error_of_one_output_withholds_that_one_only_and_the_build_fails()
    {
        using var project = SdkProject.WithManifest();
        // Two tables, one GraphQL type.
        project.Write("schema/schema.config.yaml", "names: { amplify: { public.notes: String } }\n");

        project.Build().FailsWith("ST3202");

        Assert.Equal(["bin/schema/FIRESTORE_SCHEMA.json", "bin/schema/firestore.indexes.json", Rules], project.Files("bin/schema"));
    }

    [Fact]
    public void Damaged_rules_leave_the_other_files_of_Firestore_alone()
    {
        using var project = SdkProject.WithManifest();
        project.Write(Rules, "// mine\n");

        project.Build().FailsWith("ST3120");

        Assert.Equal("// mine\n", project.Read(Rules));
        Assert.Equal([Notes, Amplify, "bin/schema/FIRESTORE_SCHEMA.json", "bin/schema/firestore.indexes.json", Rules], project.Files("bin/schema"));
    }

    [Fact]
    public void A_file_that_cannot_be_written_leaves_those_of_other_folders_alone()
    {
        using var project = SdkProject.WithManifest("<SchemaAmplifyFile>taken/schema.graphql</SchemaAmplifyFile>");
        project.Write("taken", "a file where the folder should be");

        Assert.Contains("schema.graphql", project.Build().FailsWith("ST0003").Message, StringComparison.Ordinal);

        Assert.True(project.Has(Rules));
    }

    [Fact]
    public void Limits_of_Firestore_are_warnings()
    {
        using var project = new SdkProject();
        var columns = string.Concat(Enumerable.Range(1, 25).Select(column => $"          - name: a_column_with_a_name_{column}\n            type: character varying(40)\n            nullable: false\n"));
        project.Write("schema/schema.manifest.yaml", "version: \"1.0\"\nschemas:\n  - name: public\n    tables:\n" + string.Concat(Enumerable.Range(1, 120).Select(table =>
            $"      - name: table_{table:000}\n        columns:\n{columns}")));

        var result = project.Build().Succeeds();

        Assert.Contains(result.Warnings, warning => warning.Code == "ST3126" && warning.Message.Contains("262144 bytes", StringComparison.Ordinal));
        Assert.True(project.Has(Rules) && project.Has(Amplify));
    }
}
