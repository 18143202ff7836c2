using SchemaTasks.Sql;
using SchemaTasks.Sql.Objects;

namespace SchemaTasks.Tests.Sql;

public class TypeConversionTests
{
    [Theory]
    [InlineData("numeric(18,6)", "numeric(20,6)", "")]
    [InlineData("numeric(18,6)", "numeric(20,8)", "rewrite")]
    [InlineData("numeric(18,6)", "numeric(18,8)", "rewrite refuse")]
    [InlineData("numeric(18,6)", "numeric(20,4)", "loss rewrite refuse")]
    [InlineData("numeric(18,6)", "numeric", "")]
    [InlineData("character varying(5)", "character varying(9)", "")]
    [InlineData("character varying(9)", "character varying(5)", "rewrite refuse")]
    [InlineData("character varying(5)[]", "character varying(9)[]", "rewrite")]
    [InlineData("timestamp(3) without time zone", "timestamp without time zone", "")]
    [InlineData("timestamp without time zone", "timestamp(3) without time zone", "loss rewrite refuse")]
    [InlineData("integer", "bigint", "rewrite")]
    [InlineData("integer[]", "bigint[]", "rewrite")]
    [InlineData("bigint", "integer", "rewrite refuse")]
    [InlineData("integer", "numeric(12,2)", "rewrite")]
    [InlineData("integer", "numeric(8,2)", "rewrite refuse")]
    [InlineData("numeric(8,2)", "integer", "loss rewrite refuse")]
    [InlineData("numeric", "double precision", "loss rewrite refuse")]
    [InlineData("bigint", "double precision", "loss rewrite refuse")]
    [InlineData("text", "character varying(9)", "rewrite refuse")]
    [InlineData("timestamp without time zone", "date", "loss rewrite refuse")]
    public void A_change_of_type_costs_what_PostgreSQL_does_for_it(string from, string to, string costs)
    {
        var hazards = TypeConversion.Of("\"c\"", from, to).Hazards;

        var words = new (Hazard Hazard, string Word)[] { (Hazard.DataLoss, "loss"), (Hazard.TableRewrite, "rewrite"), (Hazard.ManualValue, "refuse") };
        Assert.Equal(costs, string.Join(' ', words.Where(word => hazards.Contains(word.Hazard)).Select(word => word.Word)));
    }

    [Theory]
    [InlineData("interval", "interval(0)", "loss")]
    [InlineData("interval", "interval day", "loss")]
    [InlineData("interval[]", "interval(0)[]", "loss")]
    [InlineData("interval(0)", "interval(3)", "")]
    [InlineData("interval day", "interval", "")]
    [InlineData("interval", "interval year to month", "loss")]
    [InlineData("timestamp without time zone", "timestamp(6) without time zone", "")]
    [InlineData("character varying(100)", "name", "loss")]
    [InlineData("integer", "boolean", "loss")]
    [InlineData("text", "date", "loss session")]
    [InlineData("json", "jsonb", "loss")]
    [InlineData("timestamp without time zone", "timestamp with time zone", "session")]
    [InlineData("timestamp with time zone", "timestamp without time zone", "session")]
    [InlineData("timestamp without time zone[]", "timestamp with time zone[]", "session")]
    [InlineData("tsrange", "tstzrange", "session")]
    [InlineData("tstzrange", "tsrange", "loss")]
    [InlineData("money", "numeric", "session")]
    [InlineData("date", "text", "session")]
    [InlineData("uuid", "date", "loss")]
    [InlineData("public.mood", "public.other", "")]
    public void Values_that_may_change_are_lost_and_sessions_named(string from, string to, string costs)
    {
        var conversion = TypeConversion.Of("\"c\"", from, to);
        var words = new (Hazard Hazard, string Word)[] { (Hazard.DataLoss, "loss"), (Hazard.DependsOnSession, "session") };
        Assert.Equal(costs, string.Join(' ', words.Where(word => conversion.Hazards.Contains(word.Hazard)).Select(word => word.Word)));
        Assert.Equal(costs.Length > 0, conversion.Reason is not null);
    }

    [Theory]
    [InlineData("text", "character varying(9)", "CASE WHEN char_length(\"c\"::text) > 9 THEN \"c\"::text || '.' ELSE \"c\"::text END")]
    [InlineData("integer", "character varying(9)", null)]
    [InlineData("text", "integer", "CASE WHEN \"c\"::integer::text = \"c\"::text THEN \"c\"::integer ELSE ('not exact: ' || \"c\"::text)::integer END")]
    [InlineData("integer[]", "text[]", null)]
    [InlineData("money", "numeric", "\"c\"::numeric")]
    [InlineData("boolean[]", "bigint[]", "\"c\"::integer[]::bigint[]")]
    [InlineData("time without time zone", "date", "\"c\"::text::date")]
    public void A_text_that_does_not_fit_is_refused_not_cut_off(string from, string to, string? expression)
    {
        var conversion = TypeConversion.Of("\"c\"", from, to);
        Assert.Equal(expression, conversion.Using);
        // Nobody would guess what it is for.
        if (expression?.StartsWith("CASE ", StringComparison.Ordinal) == true) Assert.StartsWith("The USING expression fails for a ", conversion.Reason, StringComparison.Ordinal);
    }
}
