using System.Runtime.CompilerServices;
using SchemaTasks.Manifest;

namespace SchemaTasks.Generation.Firestore;

public sealed class FirestoreIndexMapTests
{
    [Fact]
    public void Every_kind_of_index_is_mapped_or_listed_with_its_reason()
    {
        var files = FirestoreRun.Generate(ManifestFile.Read(Manifest()).Schema);
        Expected.Matches("indexes.json", files.Of(OutputKind.FirestoreIndexes));
        Expected.Matches("indexes.unmapped.txt", string.Concat(files.Diagnostics.Where(diagnostic => diagnostic.Code == "ST3111").Select(diagnostic => diagnostic.Message + "\n")));
    }

    [Theory]
    [InlineData("plain_1", "plain_1")]
    [InlineData("1st", "`1st`")]
    [InlineData("a.b", "`a.b`")]
    [InlineData("a`b\\c", "`a\\`b\\\\c`")]
    public void A_field_s_path_is_quoted_where_it_is_no_identifier(string field, string path) => Assert.Equal(path, FirestoreIndexesPrinter.FieldPath(field));

    private static string Manifest([CallerFilePath] string file = "") => Path.Combine(Path.GetDirectoryName(file)!, "..", "..", "conformance", "schemas", "firestore", "indexes.yaml");
}
