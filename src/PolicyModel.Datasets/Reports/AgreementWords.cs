namespace PolicyModel.Datasets;

/// <summary>Kinds of agreements in words.</summary>
internal static class AgreementWords
{
    /// <summary>The kind of an agreement, and of a memorandum its model.</summary>
    internal static string Of(FundingAgreement agreement) => agreement is Section287gMemorandum memorandum ? Of(memorandum.Model) : Of(agreement.Kind);

    internal static string Of(string kind) => kind switch
    {
        "section-287g-moa" => "287(g) memorandum",
        "reimbursement" => "reimbursement agreement",
        "igsa" => "detention agreement (IGSA)",
        "basic-ordering-agreement" => "basic ordering agreement",
        "joint-operations-mou" => "joint operations memorandum",
        "scaap-payment" => "SCAAP payment",
        "opsg-subaward" => "Stonegarden subaward",
        _ => kind.Replace('-', ' '),
    };

    private static string Of(Section287gModel model) => model switch
    {
        Section287gModel.JailEnforcement => "jail enforcement model",
        Section287gModel.WarrantServiceOfficer => "warrant service officer model",
        Section287gModel.TaskForce => "task force model",
        _ => "tribal task force model",
    };
}
