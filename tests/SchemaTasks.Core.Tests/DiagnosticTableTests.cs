using System.Text.RegularExpressions;
using SchemaTasks.Diagnostics;

namespace SchemaTasks;

public sealed partial class DiagnosticTableTests
{
    [Fact]
    public void Codes_are_unique_and_well_formed()
    {
        Assert.NotEmpty(DiagnosticTable.All);
        Assert.All(DiagnosticTable.All, descriptor => Assert.Matches(Code(), descriptor.Code));
        Assert.Equal(DiagnosticTable.All.Length, DiagnosticTable.All.Select(descriptor => descriptor.Code).Distinct().Count());
    }

    [Fact]
    public void Titles_are_one_line_without_a_full_stop() =>
        Assert.All(DiagnosticTable.All, descriptor => Assert.False(descriptor.Title.EndsWith('.') || descriptor.Title.Contains('\n'), descriptor.Code));

    [GeneratedRegex("^ST[0-9]{4}$")]
    private static partial Regex Code();
}
