using System.Collections.Frozen;
using SchemaTasks.Model;

namespace SchemaTasks.Text;

/// <summary>
/// Names as SQL identifiers (<see href="https://www.postgresql.org/docs/current/sql-syntax-lexical.html#SQL-SYNTAX-IDENTIFIERS"/>).
/// A name is plain data: quotes, newlines, dots and reserved words are all allowed in it.
/// </summary>
internal static class SqlIdentifier
{
    /// <summary>The name in double quotes, always: <c>"people"</c>, <c>"a ""b"""</c>.</summary>
    public static string Quote(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    /// <summary><c>"schema"."name"</c>.</summary>
    public static string Quote(string schema, string name) => $"{Quote(schema)}.{Quote(name)}";

    /// <summary><c>"schema"."name"</c>.</summary>
    public static string Quote(QualifiedName name) => Quote(name.Schema, name.Name);

    /// <summary><c>"a", "b"</c>, in the order given.</summary>
    public static string QuoteAll(IEnumerable<string> names) => string.Join(", ", names.Select(Quote));

    /// <summary>
    /// The name as PostgreSQL's <c>quote_ident</c> prints it: bare when it is lower-case letters, digits and underscores and no keyword
    /// that SQL reserves, in double quotes otherwise.
    /// </summary>
    public static string QuoteIfNeeded(string name) => IsPlain(name) && !Keywords.Contains(name) ? name : Quote(name);

    /// <summary><c>schema.name</c>, each part quoted only where it needs it: <c>pg_catalog."C"</c>.</summary>
    public static string QuoteIfNeeded(string schema, string name) => $"{QuoteIfNeeded(schema)}.{QuoteIfNeeded(name)}";

    private static bool IsPlain(string name) =>
        name.Length > 0 && (char.IsAsciiLetterLower(name[0]) || name[0] == '_')
        && name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '_');

    /// <summary>
    /// The keywords that <c>quote_ident</c> quotes: those not "unreserved" in
    /// <see href="https://www.postgresql.org/docs/current/sql-keywords-appendix.html"/>, of PostgreSQL 13 to 18 together.
    /// </summary>
    private static readonly FrozenSet<string> Keywords = FrozenSet.ToFrozenSet(
        ("all analyse analyze and any array as asc asymmetric authorization between bigint binary bit boolean both case cast char character "
        + "check coalesce collate collation column concurrently constraint create cross current_catalog current_date current_role "
        + "current_schema current_time current_timestamp current_user dec decimal default deferrable desc distinct do else end except "
        + "exists extract false fetch float for foreign freeze from full grant greatest group grouping having ilike in initially inner inout "
        + "int integer intersect interval into is isnull join json json_array json_arrayagg json_exists json_object json_objectagg "
        + "json_query json_scalar json_serialize json_table json_value lateral leading least left like limit localtime localtimestamp "
        + "merge_action national natural nchar none normalize not notnull null nullif numeric offset on only or order out outer overlaps overlay "
        + "placing position precision primary real references returning right row select session_user setof similar smallint some "
        + "substring symmetric system_user table tablesample then time timestamp to trailing treat trim true union unique user using "
        + "values varchar variadic verbose when where window with xmlattributes xmlconcat xmlelement xmlexists xmlforest xmlnamespaces "
        + "xmlparse xmlpi xmlroot xmlserialize xmltable").Split(' '),
        StringComparer.Ordinal);
}
