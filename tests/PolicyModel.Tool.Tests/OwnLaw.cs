namespace PolicyModel.Tool.Tests;

/// <summary>Made-up law and readings of a caller's own.</summary>
internal static class OwnLaw
{
    /// <summary>A clock of 24 counted hours, and a sheriff's rule that holds from 2025-07-01 in one county of Guam.</summary>
    internal const string Document =
        """
        { "schema": "policymodel/law/v1", "version": "prairie-1", "provisions": [
          { "provisionId": "prairie-24", "jurisdiction": "US", "title": "A day", "validFrom": "1997-04-01", "parameters": { "hours": 24, "counted": true }, "citations": [{ "title": "Made up" }], "grade": "unread", "checkedOn": "2026-11-24" },
          { "provisionId": "us-gu-made-up", "jurisdiction": "US-GU", "binds": { "counties": ["66010"] }, "subject": "hold", "stance": "prohibits-hold", "title": "None at all", "validFrom": "2025-07-01", "citations": [{ "title": "Made up" }], "grade": "unread", "checkedOn": "2026-11-24" } ] }
        """;

    internal const string Readings =
        """
        { "schema": "policymodel/readings/v1", "version": "prairie-1", "readings": [
          { "reading": "prairie", "title": "24 counted hours", "clock": "counted", "provision": "prairie-24", "layers": ["statutory"], "instruments": "hold-requesting" } ] }
        """;

    /// <summary>The 48 hours of the regulation as a bill would have them from 2026-01-01: none before, 24 after, told as two provisions would be by one whose dates move.</summary>
    internal const string LaterRegulation =
        """
        { "schema": "policymodel/law/v1", "version": "later", "provisions": [
          { "provisionId": "8-cfr-287.7-d", "jurisdiction": "US", "title": "Made up", "validFrom": "2026-01-01", "parameters": { "hours": 48, "counted": true }, "citations": [{ "title": "Made up" }], "grade": "unread", "checkedOn": "2026-11-24" } ] }
        """;
}
