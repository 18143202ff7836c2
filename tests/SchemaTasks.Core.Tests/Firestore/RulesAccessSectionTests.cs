using System.Globalization;
using System.Text;
using SchemaTasks.Diagnostics;
using SchemaTasks.Model;

namespace SchemaTasks.Generation.Firestore;

public sealed class RulesAccessSectionTests
{
    private static readonly DatabaseSchema Database = FirestoreRun.Public(FirestoreRun.Table("t", "id! uuid"));

    private static readonly string Printed = FirestoreRun.Generate(Database).Of(OutputKind.FirestoreRules);

    [Fact]
    public void What_the_user_wrote_between_the_markers_is_there_after_the_next_print()
    {
        var edited = Printed.Replace("function canRead(collection, id) {\n      return false;", "function canRead(collection, id) {\n      return request.auth != null;", StringComparison.Ordinal);
        Assert.NotEqual(Printed, edited);
        Assert.Equal(edited, FirestoreRun.Generate(Database, existingRules: edited).Of(OutputKind.FirestoreRules));
    }

    [Fact]
    public void What_the_user_wrote_outside_the_markers_is_not() =>
        Assert.Equal(Printed, FirestoreRun.Generate(Database, existingRules: Printed.Replace("// public.t", "// mine", StringComparison.Ordinal)).Of(OutputKind.FirestoreRules));

    [Fact]
    public void Line_ends_of_a_Windows_checkout_do_not_matter() =>
        Assert.Equal(Printed, FirestoreRun.Generate(Database, existingRules: Printed.Replace("\n", "\r\n", StringComparison.Ordinal)).Of(OutputKind.FirestoreRules));

    [Fact]
    public void The_user_s_part_survives_a_new_table()
    {
        var edited = Printed.Replace("    // END access", "    function mine() {\n      return true;\n    }\n    // END access", StringComparison.Ordinal);
        var next = FirestoreRun.Generate(FirestoreRun.Public(FirestoreRun.Table("t", "id! uuid"), FirestoreRun.Table("u", "id! uuid")), existingRules: edited).Of(OutputKind.FirestoreRules);
        Assert.Contains("function mine()", next, StringComparison.Ordinal);
        Assert.Contains("match /u/{id}", next, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("// BEGIN access", "", "its first marker is gone")]
    [InlineData("// END access", "// end", "its second marker is gone")]
    [InlineData("// BEGIN access", "// BEGIN access\n// BEGIN access", "its first marker is there more than once")]
    [InlineData("// END access", "// END access\n// END access", "its second marker is there more than once")]
    [InlineData("rules_version = '2';", "// END access", "its second marker is there more than once")]
    public void A_file_with_damaged_markers_is_not_overwritten(string text, string replacement, string reason)
    {
        var files = FirestoreRun.Generate(Database, existingRules: Printed.Replace(text, replacement, StringComparison.Ordinal));
        Assert.DoesNotContain(files.Files, file => file.Output == OutputKind.FirestoreRules);
        var diagnostic = files.Single("ST3120");
        Assert.Equal(DiagnosticSeverity.Error, diagnostic.Severity);
        Assert.Contains(reason, diagnostic.Message, StringComparison.Ordinal);
        Assert.Equal("/out/firestore.rules", diagnostic.Location!.File);
    }

    [Fact]
    public void Markers_in_the_wrong_order_are_damaged()
    {
        var files = FirestoreRun.Generate(Database, existingRules: "// END access\n// BEGIN access\n");
        Assert.Contains("in the wrong order", files.Single("ST3120").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Rules_written_by_hand_are_not_overwritten() =>
        Assert.Contains("ST3120", FirestoreRun.Generate(Database, existingRules: "rules_version = '2';\n").Codes());

    [Theory]
    [InlineData("")]
    [InlineData("  \n")]
    public void An_empty_file_is_printed_again(string present) => Assert.Equal(Printed, FirestoreRun.Generate(Database, existingRules: present).Of(OutputKind.FirestoreRules));

    [Fact]
    public void An_access_function_that_is_gone_is_reported()
    {
        var files = FirestoreRun.Generate(Database, existingRules: Printed.Replace("function canDelete", "// function canDelete", StringComparison.Ordinal));
        Assert.Equal("The rules call 'canDelete', but nothing between the markers defines it; Firestore refuses such rules. Add: function canDelete(collection, id) { return false; }", files.Single("ST3121").Message);
    }

    [Theory]
    [InlineData(204_800, "")]
    [InlineData(204_801, "ST3116")]
    [InlineData(262_144, "ST3116")]
    [InlineData(262_145, "ST3126,ST3116")]
    [InlineData(300_000, "ST3126,ST3117")]
    public void Size_is_reported_at_its_limits(int bytes, string code)
    {
        var padding = bytes - Encoding.UTF8.GetByteCount(Printed) - "    // \n".Length;
        var padded = Printed.Replace("    // END access", string.Create(CultureInfo.InvariantCulture, $"    // {new string('x', padding)}\n    // END access"), StringComparison.Ordinal);
        Assert.Equal(bytes, Encoding.UTF8.GetByteCount(padded));
        Assert.Equal(code.Split(',', StringSplitOptions.RemoveEmptyEntries), FirestoreRun.Generate(Database, existingRules: padded).Codes());
    }
}
