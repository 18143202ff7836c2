using SchemaTasks.Diagnostics;
using SchemaTasks.Generation;
using SchemaTasks.Generation.Amplify;

namespace SchemaTasks.Amplify;

/// <summary>What schemas that nobody tuned for Amplify have: serial keys, mixed integers, unique keys, secrets, names of other alphabets.</summary>
public sealed class RealSchemaTests
{
    private const string Id = "primary_key: {name: t_pkey, columns: [id]}";
    private static readonly string UsersAndPosts = AmplifyRun.Manifest(
        ("users", "id bigint!", "primary_key: {name: users_pkey, columns: [id]}"),
        ("posts", "id integer!, user_id integer", "primary_key: {name: posts_pkey, columns: [id]}\nforeign_keys:\n  - name: posts_user_id_fkey\n    columns: [user_id]\n    references: {schema: public, table: users, columns: [id]}"));

    [Theory]
    [InlineData(AmplifyDialect.V2)]
    [InlineData(AmplifyDialect.V1)]
    [InlineData(AmplifyDialect.Sql)]
    public void A_foreign_key_has_the_type_of_the_key_that_it_refers_to(AmplifyDialect dialect)
    {
        var made = AmplifyRun.Generate(UsersAndPosts, dialect: dialect);

        Assert.Contains("  userId: Float", Schema(made), StringComparison.Ordinal);
        Assert.Contains("  user: User @", Schema(made).Replace("connection", "@", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Single(made.Diagnostics, diagnostic => diagnostic.Code == "ST3255");
        Assert.DoesNotContain(made.Diagnostics, diagnostic => diagnostic.Code == "ST3241");
    }

    [Fact]
    public void A_bigint_called_id_is_no_text_that_Amplify_fills_with_a_uuid()
    {
        var made = AmplifyRun.Generate(UsersAndPosts);

        Assert.Contains("  id: Float! @primaryKey", Schema(made), StringComparison.Ordinal);
        Assert.Contains("  id: String! @primaryKey", Schema(AmplifyRun.Generate(UsersAndPosts, "types: { amplify: { public.users.id: String } }")), StringComparison.Ordinal);
        Assert.Single(made.Diagnostics, diagnostic => diagnostic.Code == "ST3256");
    }

    [Fact]
    public void A_serial_key_is_left_to_PostgreSQL_where_Amplify_can()
    {
        var alone = AmplifyRun.Generate(AmplifyRun.Manifest(("t", "id integer!", Id)).Replace("type: integer", "type: integer\n            identity: always", StringComparison.Ordinal), dialect: AmplifyDialect.Sql);

        Assert.Contains("  id: Int! @primaryKey @default", Schema(alone), StringComparison.Ordinal);
        Assert.DoesNotContain(alone.Diagnostics, diagnostic => diagnostic.Code == "ST3225");
        Assert.Contains("id: Int", alone.Files.Single(file => file.Output == OutputKind.AmplifyApi).Text.Split("input CreateTInput {")[1].Split('}')[0], StringComparison.Ordinal);
        Assert.DoesNotContain("id: Int!", alone.Files.Single(file => file.Output == OutputKind.AmplifyApi).Text.Split("input CreateTInput {")[1].Split('}')[0], StringComparison.Ordinal);
    }

    [Fact]
    public void A_serial_key_that_a_client_has_to_send_is_a_warning()
    {
        var made = AmplifyRun.Generate(UsersAndPosts.Replace("type: bigint", "type: bigint\n            identity: always", StringComparison.Ordinal), dialect: AmplifyDialect.Sql);

        var warning = Assert.Single(made.Diagnostics, diagnostic => diagnostic.Code == "ST3225");
        Assert.Equal(DiagnosticSeverity.Warning, warning.Severity);
        Assert.Contains("GENERATED ALWAYS", warning.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("@default", Schema(made), StringComparison.Ordinal);
    }

    [Fact]
    public void A_unique_key_serves_where_there_is_no_primary_key()
    {
        var made = AmplifyRun.Generate(AmplifyRun.Manifest(("user_filters", "user_id text!, filter_id bigint!", "unique_constraints:\n  - name: u\n    columns: [user_id, filter_id]")));

        Assert.Matches("userId: +String! @primaryKey\\(sortKeyFields: \\[\"filterId\"\\]\\)", Schema(made));
        Assert.Contains("(user_id, filter_id)", Assert.Single(made.Diagnostics, diagnostic => diagnostic.Code == "ST3224").Message, StringComparison.Ordinal);
        Assert.Contains("filter_id", Assert.Single(made.Diagnostics, diagnostic => diagnostic.Code == "ST3234").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_any_key_the_message_proposes_columns()
    {
        var message = Assert.Single(AmplifyRun.Generate(AmplifyRun.Manifest(("log", "at timestamp with time zone!, line text", ""))).Diagnostics, diagnostic => diagnostic.Code == "ST3221").Message;

        Assert.Contains("amplify: { keys: { \"public.log\": [at] } }", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("numeric(12,2)", "Float", "Float")]
    [InlineData("numeric(15)", "Float", "Float")]
    [InlineData("numeric(16)", "String", "String")]
    [InlineData("numeric(3,20)", "String", "String")]
    [InlineData("numeric", "String", "String")]
    [InlineData("timestamp without time zone", "String", "AWSDateTime")]
    public void Numbers_and_times_have_one_decision(string type, string dynamo, string sql)
    {
        var manifest = AmplifyRun.Manifest(("t", $"id uuid!, v {type}", Id));

        Assert.Matches($@"\bv: +{dynamo}\n", Schema(AmplifyRun.Generate(manifest)));
        Assert.Matches($@"\bv: +{sql}\n", Schema(AmplifyRun.Generate(manifest, dialect: AmplifyDialect.Sql)));
    }

    [Fact]
    public void Nobody_is_let_in_until_somebody_decides()
    {
        var made = AmplifyRun.Generate(AmplifyRun.Tables("orders"));

        Assert.Contains("@auth(rules: [{allow: groups, groups: [\"NobodyYet\"]}])", Schema(made), StringComparison.Ordinal);
        Assert.Contains("#   amplify: { auth: [{ allow: private }] }   # every signed-in user", Schema(made), StringComparison.Ordinal);
        Assert.Equal(DiagnosticSeverity.Message, Assert.Single(made.Diagnostics, diagnostic => diagnostic.Code == "ST3208").Severity);
        var decided = AmplifyRun.Generate(AmplifyRun.Tables("orders"), "amplify: { auth: [{ allow: owner }] }");
        Assert.DoesNotContain("Nobody", Schema(decided), StringComparison.Ordinal);
        Assert.DoesNotContain(decided.Diagnostics, diagnostic => diagnostic.Code == "ST3208");
    }

    [Fact]
    public void Columns_that_look_like_secrets_stay_out_where_a_row_can_do_without_them()
    {
        var manifest = AmplifyRun.Manifest(("auth_users", "id uuid!, encrypted_password text!, token_count integer, reset_token text", Id));
        var dynamo = AmplifyRun.Generate(manifest);

        Assert.DoesNotContain("assword", Schema(dynamo), StringComparison.Ordinal);
        Assert.DoesNotContain("resetToken", Schema(dynamo), StringComparison.Ordinal);
        Assert.Contains("tokenCount: Int", Schema(dynamo), StringComparison.Ordinal);
        Assert.Equal(2, dynamo.Diagnostics.Count(diagnostic => diagnostic is { Code: "ST3257", Severity: DiagnosticSeverity.Warning }));
        Assert.Contains("encryptedPassword: String!", Schema(AmplifyRun.Generate(manifest, dialect: AmplifyDialect.Sql)), StringComparison.Ordinal);
        Assert.Contains("resetToken", Schema(AmplifyRun.Generate(manifest, "amplify: { secrets: [] }")), StringComparison.Ordinal);
        Assert.DoesNotContain("tokenCount", Schema(AmplifyRun.Generate(manifest, "amplify: { secrets: [\"*.token_count\"] }")), StringComparison.Ordinal);
        Assert.Equal("'public.users.pasword' matches no table, view or column.", Assert.Single(AmplifyRun.Generate(manifest, "amplify: { secrets: [public.users.pasword] }").Diagnostics, diagnostic => diagnostic.Code == "ST3207").Message);
    }

    [Theory]
    [InlineData("größe", "groesse")]
    [InlineData("señal", "senal")]
    [InlineData("café", "cafe")]
    [InlineData("ñandú_łódź", "nanduLodz")]
    public void Latin_letters_become_ASCII_letters(string column, string field) =>
        Assert.Contains($"  {field}: String\n", Schema(AmplifyRun.Generate(AmplifyRun.Manifest(("t", $"id uuid!, {column} text", Id)))), StringComparison.Ordinal);

    [Theory]
    [InlineData(AmplifyDialect.V2)]
    [InlineData(AmplifyDialect.Sql)]
    public void Gen_2_prints_the_expected_file(AmplifyDialect dialect)
    {
        var made = AmplifyRun.Generate(AmplifyRun.Shop, "amplify: { keys: { people.card: [id] }, auth: [{ allow: owner, operations: [read] }, { allow: groups, groups: [admin] }], auth_by_object: { public.orders: [{ allow: public, provider: apiKey }] } }".Replace("allow: owner, operations: [read]", dialect == AmplifyDialect.Sql ? "allow: private, operations: [read]" : "allow: owner, operations: [read]", StringComparison.Ordinal), dialect, typeScript: true);

        Assert.DoesNotContain(made.Diagnostics, diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        Expected.Matches($"shop.{dialect}.ts", made.Files[0].Text);
    }

    [Fact]
    public void Gen_2_has_no_form_for_Transformer_v1()
    {
        var made = AmplifyRun.Generate(AmplifyRun.Shop, dialect: AmplifyDialect.V1, typeScript: true);

        Assert.Equal("ST3265", Assert.Single(made.Diagnostics).Code);
        Assert.Empty(made.Files);
    }

    [Fact]
    public void Gen_2_warns_of_more_relations_than_a_stack_holds()
    {
        var tables = Enumerable.Range(0, 130).Select(number => ($"t{number}", "id uuid!, other uuid", $"primary_key: {{name: k{number}, columns: [id]}}\nforeign_keys:\n  - name: f{number}\n    columns: [other]\n    references: {{schema: public, table: t0, columns: [id]}}"));

        Assert.Contains("260 relation fields", Assert.Single(AmplifyRun.Generate(AmplifyRun.Manifest([.. tables]), typeScript: true).Diagnostics, diagnostic => diagnostic.Code == "ST3267").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Parts_are_schemas_of_their_own()
    {
        var made = AmplifyRun.Generate(AmplifyRun.Shop, "amplify: { parts: { crm: [people.*], shop: [public.*, nothing.*] } }");

        var crm = made.Files.Single(file => file.Path == "/project/AMPLIFY_TYPES.crm.graphql").Text;
        var shop = made.Files.Single(file => file.Path == "/project/AMPLIFY_TYPES.shop.graphql").Text;
        Assert.Contains("enum PeopleSeniority {", crm, StringComparison.Ordinal);
        Assert.DoesNotContain("Order", crm, StringComparison.Ordinal);
        Assert.Contains("type OrderLine", shop, StringComparison.Ordinal);
        Assert.DoesNotContain("PeopleMaster", shop, StringComparison.Ordinal);
        Assert.Contains(made.Files, file => file.Path == "/project/AMPLIFY_API.crm.graphql");
        Assert.Equal(2, made.Diagnostics.Count(diagnostic => diagnostic.Code == "ST3245"));
        Assert.Equal("ST3207", Assert.Single(made.Diagnostics, diagnostic => diagnostic.Severity == DiagnosticSeverity.Warning).Code);
    }

    [Fact]
    public void A_part_whose_patterns_match_nothing_has_no_file()
    {
        foreach (var typeScript in new[] { false, true })
        {
            var made = AmplifyRun.Generate(AmplifyRun.Shop, "amplify:\n  exclude: [people.card]\n  parts:\n    crm: [people.*]\n    none: [nothing.*, people.card]\n", typeScript: typeScript);

            Assert.All(made.Files, file => Assert.Contains(".crm.", file.Path, StringComparison.Ordinal));
            var reported = Assert.Single(made.Diagnostics, diagnostic => diagnostic.Severity == DiagnosticSeverity.Warning);
            Assert.Equal(("ST3210", "/project/config.yaml", 5), (reported.Code, reported.Location!.File, reported.Location.Line));
            Assert.Contains("'none'", reported.Message, StringComparison.Ordinal);
            Assert.Contains("nothing.*, people.card", reported.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Where_no_part_has_tables_the_files_of_earlier_builds_go()
    {
        var made = AmplifyRun.Generate(AmplifyRun.Shop, "amplify: { parts: { none: [nothing.*] } }");

        Assert.Empty(made.Files);
        Assert.NotEmpty(made.Earlier);
        Assert.Empty(AmplifyRun.Generate(AmplifyRun.Tables("contact", "contacts")).Earlier);
    }

    [Fact]
    public void A_part_of_plain_types_says_that_it_has_no_operations()
    {
        var made = AmplifyRun.Generate(AmplifyRun.Shop, "amplify:\n  parts:\n    crm: [people.master]\n    cards: [people.card]\n");

        var reported = Assert.Single(made.Diagnostics, diagnostic => diagnostic.Code == "ST3264");
        Assert.Equal(("/project/config.yaml", 4), (reported.Location!.File, reported.Location.Line));
    }

    [Theory]
    [InlineData("crm: [people.*]\n    crm: [public.*]", "ST0305")]
    [InlineData("crm: [people.*]\n    CRM: [public.*]", "ST0304")]
    [InlineData("c/rm: [people.*]", "ST0304")]
    [InlineData("crm: []", "ST0304")]
    [InlineData("crm:", "ST0304")]
    [InlineData("crm: {}", "ST0304")]
    [InlineData("crm: ['']", "ST0308")]
    public void Two_parts_of_one_name_and_parts_that_are_none_stop_the_configuration(string parts, string code)
    {
        var fault = Assert.Single(Assert.Throws<DiagnosticException>(() => AmplifyRun.Generate(AmplifyRun.Shop, $"amplify:\n  parts:\n    {parts}\n")).Diagnostics);

        Assert.Equal(code, fault.Code);
        Assert.InRange(fault.Location!.Line, 3, 4);
    }

    [Theory]
    [InlineData(AmplifyDialect.V1, "allow: custom", "'allow: custom', which Transformer v1 does not take")]
    [InlineData(AmplifyDialect.V1, "allow: private, provider: identityPool", "the provider 'identityPool', which Transformer v1 does not take; it takes iam instead.")]
    [InlineData(AmplifyDialect.V1, "allow: private, operations: [read, list]", "the operation 'list', which Transformer v1 does not take; it takes create, read, update, delete.")]
    [InlineData(AmplifyDialect.Sql, "allow: private, operations: [sync]", "the operation 'sync', which Amplify on PostgreSQL does not take")]
    [InlineData(AmplifyDialect.Sql, "allow: private, operations: [get, search]", "the operation 'search'")]
    public void A_rule_that_the_form_cannot_take_is_an_error_at_its_line(AmplifyDialect dialect, string rule, string message)
    {
        foreach (var configuration in new[] { $"amplify:\n  auth:\n    - {{ {rule} }}", $"amplify:\n  auth_by_object:\n    people.*: [{{ {rule} }}]" })
        {
            var made = AmplifyRun.Generate(AmplifyRun.Shop, configuration, dialect);

            Assert.Empty(made.Files);
            var error = Assert.Single(made.Diagnostics, diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
            Assert.Equal(("ST3209", 3), (error.Code, error.Location!.Line));
            Assert.Contains(message, error.Message, StringComparison.Ordinal);
            Assert.DoesNotContain(AmplifyRun.Generate(AmplifyRun.Shop, configuration).Diagnostics, diagnostic => diagnostic.Code == "ST3209");
        }
    }

    [Fact]
    public void A_column_that_is_no_GraphQL_name_is_left_out_where_Gen_2_cannot_rename_it()
    {
        var manifest = AmplifyRun.Manifest(("t", "id uuid!, größe text", Id));

        var made = AmplifyRun.Generate(manifest, dialect: AmplifyDialect.Sql, typeScript: true);
        Assert.DoesNotContain("größe", made.Files[0].Text, StringComparison.Ordinal);
        Assert.Contains("public.t.größe", Assert.Single(made.Diagnostics, diagnostic => diagnostic.Code == "ST3216").Message, StringComparison.Ordinal);
        Assert.Contains("groesse: a.string()", AmplifyRun.Generate(manifest, typeScript: true).Files[0].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(AmplifyDialect.V2, false)]
    [InlineData(AmplifyDialect.Sql, true)]
    public void Six_hundred_tables_print(AmplifyDialect dialect, bool typeScript)
    {
        var tables = Enumerable.Range(0, 600).Select(number => ($"t{number}", "id uuid!, other uuid", $"primary_key: {{name: k{number}, columns: [id]}}\nforeign_keys:\n  - name: f{number}\n    columns: [other]\n    references: {{schema: public, table: t{number / 2}, columns: [id]}}"));

        var made = AmplifyRun.Generate(AmplifyRun.Manifest([.. tables]), dialect: dialect, typeScript: typeScript);

        Assert.DoesNotContain(made.Diagnostics, diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        Assert.Contains("600 models", Assert.Single(made.Diagnostics, diagnostic => diagnostic.Code == "ST3261").Message, StringComparison.Ordinal);
        Assert.Contains("T599", made.Files[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Children_of_the_parent_s_own_schema_go_without_its_name()
    {
        var manifest = AmplifyRun.Manifest(
            ("contracts", "id uuid!, master_id uuid", $"{Key("contracts")}\nforeign_keys:\n  - name: contracts_f\n    columns: [master_id]\n    references: {{schema: company, table: master, columns: [id]}}"),
            ("master", "id uuid!, notes text", Key("master")),
            ("notes", "id uuid!, master_id uuid", $"{Key("notes")}\nforeign_keys:\n  - name: notes_f\n    columns: [master_id]\n    references: {{schema: company, table: master, columns: [id]}}")).Replace("name: public", "name: company", StringComparison.Ordinal);

        var schema = Schema(AmplifyRun.Generate(manifest));

        Assert.Matches(@"contracts: +\[CompanyContract\] +@hasMany", schema);
        Assert.Matches(@"companyNotes: +\[CompanyNote\] +@hasMany", schema);
        Assert.DoesNotContain("companyContracts: [", schema, StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_name_of_a_relation_keeps_the_last_word_of_its_role()
    {
        var manifest = AmplifyRun.Manifest(
            ("people", "id uuid!", Key("people")),
            ("short", "id uuid!, chief_sender_id uuid", $"{Key("short")}\nforeign_keys:\n  - name: short_f\n    columns: [chief_sender_id]\n    references: {{schema: public, table: people, columns: [id]}}"),
            ("very_long_purchase_order_records", "id uuid!, originally_approved_by_manager_id uuid", $"{Key("very_long_purchase_order_records")}\nforeign_keys:\n  - name: very_long_purchase_order_records_f\n    columns: [originally_approved_by_manager_id]\n    references: {{schema: public, table: people, columns: [id]}}"));

        var schema = Schema(AmplifyRun.Generate(manifest));

        Assert.Contains("veryLongPurchaseOrderRecordsByManager", schema, StringComparison.Ordinal);
        Assert.Contains("shortsByChiefSender", schema, StringComparison.Ordinal);
        Assert.All(schema.Split('\n').Where(line => line.Contains("@hasMany", StringComparison.Ordinal)), line => Assert.InRange(line.Trim().IndexOf(':', StringComparison.Ordinal), 1, 40));
    }

    private static string Key(string table) => $"primary_key: {{name: {table}_pkey, columns: [id]}}";

    private static string Schema(GeneratedFiles made) => made.Files.First(file => file.Path.EndsWith("AMPLIFY_TYPES.graphql", StringComparison.Ordinal)).Text;
}
