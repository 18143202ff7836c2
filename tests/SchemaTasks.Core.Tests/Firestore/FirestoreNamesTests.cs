using FsCheck;
using FsCheck.Fluent;
using SchemaTasks.Configuration;
using SchemaTasks.Model;

namespace SchemaTasks.Generation.Firestore;

public sealed class FirestoreNamesTests
{
    private static readonly char[] Alphabet = ['a', '_', '.', '/', ' ', '\'', '"', '\\', '`', '\n', '\u0001', '‘', '”', '表', '*', '$'];

    [Theory]
    [InlineData("a/b", "a%2Fb")]
    [InlineData("..", "%2E%2E")]
    [InlineData("__x__", "%5F_x__")]
    [InlineData("____", "%5F___")]
    [InlineData("two words", "two words")]
    [InlineData("___", "___")]
    public void What_Firestore_refuses_is_escaped_and_nothing_else(string name, string expected) => Assert.Equal(expected, FirestoreNames.Allowed(name));

    [Fact]
    public void Escaped_names_are_allowed_and_stay_apart() =>
        Prop.ForAll(Names(), Names(), (first, second) =>
        {
            Assert.Null(FirestoreNames.Fault(FirestoreNames.Allowed(first)));
            Assert.Equal(first == second, FirestoreNames.Allowed(first) == FirestoreNames.Allowed(second));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(3, 5));

    [Fact]
    public void A_name_does_not_depend_on_what_else_is_there()
    {
        var names = new FirestoreNames(SchemaConfiguration.Default with { DefaultSchemas = ["public", "core"] }, []);
        Assert.Equal("t", names.OfCollection(ObjectPath.Of(ObjectKind.Table, "core", "t")));
        Assert.Equal("people_master", names.OfCollection(ObjectPath.Of(ObjectKind.Table, "people", "master")));
    }

    [Fact]
    public void A_literal_of_the_rules_language_holds_no_quote_and_no_control_character_as_it_is() =>
        Prop.ForAll(Names(), name =>
        {
            var inside = RulesText.Literal(name)[1..^1];
            Assert.DoesNotContain(inside, character => char.IsControl(character) || character is '‘' or '’' or '“' or '”');
            Assert.DoesNotMatch(@"(?<!\\)(\\\\)*'", inside);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(7, 9));

    [Theory]
    [InlineData("people", "first_contacts", "PeopleFirstContacts")]
    [InlineData("shop", "order-lines", "ShopOrderLines")]
    [InlineData("a", "表", "A表")]
    [InlineData("x", "🎉", "X1F389")]
    [InlineData("1st", "2nd", "_1St2Nd")]
    public void A_type_s_name_says_schema_and_name(string schema, string name, string expected) => Assert.Equal(expected, TypeScriptText.TypeName(schema, name));

    private static Arbitrary<string> Names() =>
        (from length in Gen.Choose(1, 6) from characters in Gen.ArrayOf(Gen.Elements(Alphabet), length) select new string(characters)).ToArbitrary();
}
