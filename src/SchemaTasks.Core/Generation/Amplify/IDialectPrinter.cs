namespace SchemaTasks.Generation.Amplify;

/// <summary>How one dialect spells what the model has decided.</summary>
internal interface IDialectPrinter
{
    /// <summary>The first line of the file, after <c>#</c>.</summary>
    string Title { get; }

    /// <summary>What stands before all types; empty for nothing.</summary>
    string Prologue { get; }

    /// <summary>Directives of a model, in order.</summary>
    IEnumerable<string> OfType(AmplifyType type);

    /// <summary>Directives of a model's field; empty for none.</summary>
    string OfField(AmplifyType type, AmplifyField field);

    string OfRelation(AmplifyRelation relation);
}
