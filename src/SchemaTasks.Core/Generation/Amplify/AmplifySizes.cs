namespace SchemaTasks.Generation.Amplify;

/// <summary>
/// What CloudFormation gets of a model by transformer v2, estimated as the CDK writes it (the conformance suite
/// <c>amplify-sizes</c> compares both). CloudFormation takes 1,000,000 bytes a template and 500 resources a stack
/// (<see href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cloudformation-limits.html"/>).
/// </summary>
/// <param name="RootBytes">Of the root template, indented.</param>
/// <param name="MostResources">Of the largest stack.</param>
internal readonly record struct AmplifySizes(int RootBytes, int MostResources)
{
    public const int RootLimit = 1_000_000, ResourceLimit = 500;

    /// <param name="model">Planned.</param>
    /// <param name="perStack">How many relation fields a stack of relations holds; the rest goes to further stacks.</param>
    public static AmplifySizes Of(AmplifyModel model, int perStack) => new StackEstimate(model, perStack).Sizes;
}
