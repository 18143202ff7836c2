using System.Collections.Immutable;
using System.Globalization;
using SchemaTasks.Model;

namespace SchemaTasks.Generation.Documentation;

/// <summary>The article of all routines that share a name.</summary>
internal static class RoutineArticle
{
    /// <param name="objects">What has articles.</param>
    /// <param name="schema">Their schema.</param>
    /// <param name="routines">At least one, by signature.</param>
    /// <param name="note">Of their name.</param>
    public static Article Of(DocumentedObjects objects, string schema, ImmutableArray<Routine> routines, DocumentNote? note)
    {
        var sections = new ArticleSections();
        var name = new QualifiedName(schema, routines[0].Name);
        if (routines.Length == 1)
        {
            sections.AddFacts(Facts(objects, routines[0]));
            if (Body(routines[0]) is { } body) sections.Add("Body", body);
            TableArticle.AddGrants(sections, routines[0].Grants);
        }
        else
        {
            foreach (var routine in routines)
            {
                ImmutableArray<ArticleBlock> comment = routine.Comment is { Length: > 0 } text ? [new ArticleParagraph(text)] : [];
                ImmutableArray<ArticleBlock> body = Body(routine) is { } code ? [code] : [];
                sections.Add(null, [new ArticleHeading(ArticlePart.Code($"{routine.Name}({routine.Signature})")), .. comment, new ArticleList([.. Facts(objects, routine)]), .. body]);
                TableArticle.AddGrants(sections, routine.Grants);
            }
        }
        return new Article
        {
            Kind = ArticleKind.Routine,
            Name = name,
            Word = routines.Length == 1 ? EnumNames<RoutineKind>.Spoken(routines[0].Kind) : "routine",
            Comment = routines.Length == 1 ? routines[0].Comment : null,
            Note = note,
            Sections = sections.ToImmutable(),
        };
    }

    private static List<ArticleText> Facts(DocumentedObjects objects, Routine routine)
    {
        var facts = new List<ArticleText>
        {
            ArticleTexts.Of(ArticlePart.Plain(Capital(EnumNames<RoutineKind>.Spoken(routine.Kind)) + " "), ArticlePart.Code($"{routine.Name}({routine.Arguments})")),
        };
        if (routine.Returns is { } returns) facts.Add(ArticleTexts.Joined([ArticlePart.Plain("Returns "), objects.Type(returns)], ""));
        if (routine.Language is { } language) facts.Add(ArticleTexts.Of(ArticlePart.Plain("Language "), ArticlePart.Code(language)));
        if (routine.AggregateDefinition is { } aggregate) facts.Add(ArticleTexts.Of(ArticlePart.Plain("Definition "), ArticlePart.Code(aggregate)));
        if (routine.Kind is RoutineKind.Function or RoutineKind.Window) facts.Add(ArticlePart.Plain(Capital(EnumNames<Volatility>.Spoken(routine.Volatility)) + (routine.Strict ? ", strict" : "") + (routine.Leakproof ? ", leakproof" : "")));
        facts.AddRange(Others(routine));
        return facts;
    }

    private static IEnumerable<ArticleText> Others(Routine routine)
    {
        if (routine.SecurityDefiner) yield return ArticlePart.Plain("Runs with the rights of its owner (SECURITY DEFINER)");
        if (routine.Parallel != ParallelSafety.Unsafe) yield return ArticlePart.Plain($"Parallel {EnumNames<ParallelSafety>.Spoken(routine.Parallel)}");
        if (routine.Cost is { } cost) yield return ArticlePart.Plain(string.Create(CultureInfo.InvariantCulture, $"Cost {cost}"));
        if (routine.Rows is { } rows) yield return ArticlePart.Plain(string.Create(CultureInfo.InvariantCulture, $"Rows {rows}"));
        if (routine.Support is { } support) yield return ArticleTexts.Of(ArticlePart.Plain("Support function "), ArticlePart.Code(support));
        if (!routine.Transforms.IsEmpty) yield return ArticleTexts.Joined([ArticlePart.Plain("Transforms "), ArticleTexts.Codes(routine.Transforms)], "");
        if (!routine.Settings.IsEmpty) yield return ArticleTexts.Joined([ArticlePart.Plain("Settings "), ArticleTexts.Codes(routine.Settings)], "");
        if (routine.Library is { } library) yield return ArticleTexts.Of(ArticlePart.Plain("Library "), ArticlePart.Code(library));
        if (routine.Owner is { } owner) yield return ArticleTexts.Of(ArticlePart.Plain("Owned by "), ArticlePart.Code(owner));
    }

    private static ArticleCode? Body(Routine routine) =>
        routine.Body is { Length: > 0 } body ? new ArticleCode(routine.Language is "sql" or "plpgsql" ? "sql" : "", body) : null;

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
