using SchemaTasks.Diagnostics;
using SchemaTasks.Manifest;

namespace SchemaTasks.Drift;

public sealed class FormerColumnNamesTests
{
    private const string Text = """
        version: "1.0"
        postgres: 17
        schemas:
          - name: crm
            tables:
              - name: people
                columns:
                  - name: first_name
                    type: text
                    nullable: true
                  - name: last_name
                    type: character varying(60)
                    nullable: false
                    comment: As it is on the card
                  - name: initial
                    type: text
                    nullable: true
                    generated: "left((last_name)::text, 1)"
                checks:
                  - name: people_check
                    expression: "((last_name)::text <> ''::text)"
                  - name: people_other_check
                    expression: "(first_name <> 'last_name'::text)"
                indexes:
                  - name: people_lower_idx
                    method: btree
                    keys:
                      - expression: "lower((last_name)::text)"
                policies:
                  - name: own
                    command: select
                    roles: [public]
                    using: "(crm.last_name(people.last_name) = first_name)"
        """;

    [Fact]
    public void What_still_has_the_servers_name_of_a_renamed_column_is_an_error_at_its_line()
    {
        var found = Check(Text.Replace("name: last_name", "name: surname", StringComparison.Ordinal));

        Assert.Equal([18, 21, 27, 33], found.Select(diagnostic => diagnostic.Location!.Line));
        Assert.StartsWith("/m.yaml(18,", found[0].ToString(), StringComparison.Ordinal);
        Assert.EndsWith("error ST1009: 'crm.people.initial' has 'last_name' in 'generated', a column that the manifest calls 'surname' now. Correct the text, or the column's name.", found[0].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_rename_that_is_everywhere_is_none() =>
        Assert.Empty(Check(Text.Replace("name: last_name", "name: surname", StringComparison.Ordinal).Replace("(last_name)", "(surname)", StringComparison.Ordinal).Replace("people.last_name", "people.surname", StringComparison.Ordinal)));

    private static List<Diagnostic> Check(string manifest)
    {
        var document = ManifestFile.Parse(manifest, "/m.yaml");
        var report = new DriftGate(new DriftGateOptions { ReportFile = "/r.md", Today = new DateOnly(2026, 3, 31) }).Check(document.Schema, document.Positions, ManifestFile.Parse(Text, "/server.yaml").Schema);
        Assert.Contains(report.Changes, change => change.Change.RenamedTo is not null);
        return [.. report.Diagnostics.Where(diagnostic => diagnostic.Code == "ST1009").OrderBy(diagnostic => diagnostic.Location!.Line)];
    }
}
