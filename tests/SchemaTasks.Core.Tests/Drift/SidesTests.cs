using System.Text.Json;
using SchemaTasks.Diagnostics;
using SchemaTasks.Manifest;

namespace SchemaTasks.Drift;

/// <summary>Reports say what was compared with what, in words that fit it.</summary>
public sealed class SidesTests
{
    private const string Expected = "version: \"1.0\"\nschemas:\n  - name: a\n    tables:\n      - name: t\n        columns:\n          - name: id\n            type: integer\n            nullable: false\n";

    private static readonly DriftSides Server = new() { Source = "db.example.com:5432", Database = "shop", Manifest = "schema/schema.manifest.yaml", Commit = "0123456789abcdef0123456789abcdef01234567", IsModified = true };

    private static readonly DriftSides Migrations = Server with { ComparedWith = ComparedWith.Migrations, Source = "schema/migrations", Database = null, IsModified = false };

    [Fact]
    public void Server_and_manifest_are_named()
    {
        var report = Check(Server, "nullable: false", "nullable: true");

        Assert.Contains("**Server:** `db.example.com:5432`, database `shop`\n\n**Manifest:** `schema/schema.manifest.yaml`, commit `0123456789abcdef0123456789abcdef01234567` with uncommitted changes\n\nThe server differs from the manifest.\n", report.ToMarkdown(), StringComparison.Ordinal);
        var json = JsonDocument.Parse(report.ToJson()).RootElement;
        Assert.Equal("""{"kind":"server","host":"db.example.com:5432","database":"shop"}""", JsonSerializer.Serialize(json.GetProperty("comparedWith")));
        Assert.Equal("""{"file":"schema/schema.manifest.yaml","commit":"0123456789abcdef0123456789abcdef01234567","modified":true}""", JsonSerializer.Serialize(json.GetProperty("manifest")));
        Assert.Equal("db.example.com:5432", JsonDocument.Parse(report.ToSarif()).RootElement.GetProperty("runs")[0].GetProperty("properties").GetProperty("comparedWith").GetProperty("host").GetString());
    }

    [Fact]
    public void On_a_shadow_the_migrations_are_what_differs()
    {
        var report = Check(Migrations, "nullable: false\n", "nullable: false\n          - name: more\n            type: text\n            nullable: true\n");

        var diagnostic = Assert.Single(report.Diagnostics);
        Assert.Equal("Column 'a.t.more' is unexpected: the migrations create it, the manifest lacks it [medium]. Run SchemaRefresh to add it to the manifest, or add a migration that drops it.", diagnostic.Message);
        var text = report.ToMarkdown();
        Assert.Contains("**Migrations:** `schema/migrations`, applied to a shadow server\n", text, StringComparison.Ordinal);
        Assert.Contains("What the migrations create differs from the manifest.", text, StringComparison.Ordinal);
        Assert.Contains("| Manifest | Migrations |", text, StringComparison.Ordinal);
        Assert.DoesNotContain("data", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Long_bodies_show_where_they_differ()
    {
        var body = new string('x', 300);
        var report = Check(Server, "nullable: false", $"nullable: false\n            comment: {body}1", $"nullable: false\n            comment: {body}2");

        Assert.Contains("xx1", Assert.Single(report.Diagnostics).Message, StringComparison.Ordinal);
        Assert.Contains("xx2", Assert.Single(report.Diagnostics).Message, StringComparison.Ordinal);
        Assert.Contains("xx1`", report.ToMarkdown(), StringComparison.Ordinal);
        Assert.Contains("xx2`", report.ToMarkdown(), StringComparison.Ordinal);
    }

    /// <param name="sides">What is compared with what.</param>
    /// <param name="old">A part of the text.</param>
    /// <param name="actual">What stands there on the other side.</param>
    /// <param name="expected">What stands there in the manifest, if not the same.</param>
    private static DriftReport Check(DriftSides sides, string old, string actual, string? expected = null)
    {
        var options = new DriftGateOptions { Today = new DateOnly(2026, 1, 1), ReportFile = "/r/report.md", Sides = sides };
        var manifest = ManifestFile.Parse(expected is null ? Expected : Expected.Replace(old, expected, StringComparison.Ordinal), "m.yaml");
        return new DriftGate(options).Check(manifest.Schema, manifest.Positions, ManifestFile.Parse(Expected.Replace(old, actual, StringComparison.Ordinal), "s.yaml").Schema);
    }
}
