namespace SchemaTasks.Generation.Amplify;

/// <summary>How one dialect spells what the model has decided.</summary>
internal interface IDialectPrinter
{
    /// <summary>The first line of the file, after <c>#</c>.</summary>
    string Title { get; }

    /// <summary>What precedes all types; empty for nothing.</summary>
    string Prologue { get; }

    /// <summary>Directives of a model, in order, each after the separator.</summary>
    void AppendType(OutputText sdl, AmplifyType type, string separator);

    /// <summary>Directives of a model's field, each after a space; possibly none.</summary>
    void AppendField(OutputText sdl, AmplifyType type, AmplifyField field);

    /// <summary>The directive of a relation's field, after a space.</summary>
    void AppendRelation(OutputText sdl, AmplifyRelation relation);
}
