namespace SchemaTasks.Generation;

/// <summary>Prints files from the model. A pure function: the same input gives the same bytes; <see cref="OutputWriter"/> puts them on disk.</summary>
public interface ISchemaGenerator
{
    /// <summary>As in messages: <c>firestore</c>, <c>amplify</c> …</summary>
    string Name { get; }

    /// <summary>
    /// Returns nothing for outputs that were not requested, and no file of an output that an error concerns: the others are written.
    /// A limit of the platform is a warning.
    /// </summary>
    GeneratedFiles Generate(GenerationInput input);
}
