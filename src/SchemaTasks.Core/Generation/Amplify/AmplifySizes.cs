namespace SchemaTasks.Generation.Amplify;

/// <summary>
/// What CloudFormation gets of a model, as estimated from templates that the CDK wrote for transformer v2 on DynamoDB (the conformance suite
/// <c>amplify-sizes</c> compares both). CloudFormation takes 1,000,000 bytes a template and 500 resources a stack
/// (<see href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cloudformation-limits.html"/>).
/// </summary>
/// <param name="RootBytes">Of the root template, as the CDK writes it, indented.</param>
/// <param name="MostResources">Of the largest stack.</param>
internal readonly record struct AmplifySizes(int RootBytes, int MostResources)
{
    public const int RootLimit = 1_000_000, ResourceLimit = 500;

    /// <summary>Bytes of a model's nested stack in the root template: in all, and for each character of its name.</summary>
    private const double Model = 5237, ModelCharacter = 96.2;

    /// <summary>Bytes of a stack of relations, of each model that it refers to, and of each character of that one's name.</summary>
    private const double Connections = 1122, Related = 261, RelatedCharacter = 9.5;

    /// <summary>What a related model takes in one of several stacks, as a multiple of what it takes in a single one.</summary>
    private const double SeveralStacks = 1.53;

    /// <summary>Resources of the root stack besides the nested ones, of a model's own, and of each relation.</summary>
    private const int RootResources = 4, ModelResources = 29, RelationResources = 2;

    /// <param name="model">Planned.</param>
    /// <param name="stacks">Over how many stacks the relations are spread.</param>
    public static AmplifySizes Of(AmplifyModel model, int stacks)
    {
        var (models, relations, related) = (0, 0, 0);
        var (bytes, relatedBytes) = (0.0, 0.0);
        foreach (var type in model.Types.Where(type => type.IsModel))
        {
            models++;
            bytes += Model + (ModelCharacter * type.Name.Length);
            relations += type.Relations.Length;
            if (type.Relations.IsEmpty) continue;
            related++;
            relatedBytes += Related + (RelatedCharacter * type.Name.Length);
        }
        if (relations > 0)
        {
            var perStack = (relations + stacks - 1) / stacks;
            // A stack refers to no more models than it has relations.
            var share = Math.Min(1.0, (double)perStack / related);
            bytes += stacks * (Connections + (relatedBytes * share * (stacks > 1 ? SeveralStacks : 1)));
        }
        var connection = relations == 0 ? 0 : (RelationResources * (stacks > 1 ? StackMapping.PerStack : relations)) + 1;
        return new((int)bytes, Math.Max(Math.Max(models + RootResources + (relations > 0 ? stacks : 0), ModelResources), connection));
    }
}
