using SchemaTasks.Diagnostics;
using SchemaTasks.Model;

namespace SchemaTasks;

public sealed class ObjectDiagnosticTests
{
    private static readonly ObjectPath Contacts = ObjectPath.Of(ObjectKind.Table, "people", "contacts");

    [Theory]
    [InlineData(null, "people.contacts")]
    [InlineData("email", "people.contacts.email")]
    public void It_says_of_an_object_and_of_a_member_what_any_diagnostic_would(string? member, string path)
    {
        var positions = new Places();
        var reported = new ObjectDiagnostic(AmplifyDiagnostics.TypeApproximated, positions, Contacts, ObjectKind.Column, member, "type", "bigint", "String");

        Assert.Equal(0, positions.Asked);
        Assert.Equal($"'{path}' (bigint) is String.", reported.Message);
        Assert.Equal([path, "bigint", "String"], reported.Arguments.Select(argument => argument!.ToString()!));
        Assert.Equal(new SourceLocation($"{path} type", 1, 1), reported.Location);
        Span<char> text = stackalloc char[100];
        Assert.True(reported.TryFormatMessage(text, out var length));
        Assert.Equal(reported.Message, text[..length].ToString());
        Assert.False(reported.TryFormatMessage(text[..(length - 1)], out _));
    }

    /// <summary>Names what it was asked for as the file.</summary>
    private sealed class Places : ISourceLocator
    {
        public int Asked { get; private set; }

        public SourceLocation Locate(ObjectPath path, string? facet = null)
        {
            Asked++;
            return new SourceLocation($"{path} {facet}", 1, 1);
        }
    }
}
