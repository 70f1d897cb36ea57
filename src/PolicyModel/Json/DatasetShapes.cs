using NodaTime;

namespace PolicyModel;

/// <summary>The JSON forms of the data set envelopes and their parts.</summary>
internal static partial class DatasetShapes
{
    internal static Shape<Coverage> Coverage { get; } = new CoverageShape();

    internal static Shape<Population> Population { get; } = new PopulationShape();

    internal static Shape<Dataset> Dataset { get; } = new DatasetShape();

    private sealed class CoverageShape : Shape<Coverage>
    {
        internal CoverageShape()
        {
            OptionalValue("from", Codecs.Day, r => r.From);
            OptionalValue("to", Codecs.Day, r => r.To);
            Optional("places", Codecs.List(Codecs.Id<Jurisdiction>()), r => r.Places);
        }
    }

    private sealed class PopulationShape : Shape<Population>
    {
        internal PopulationShape()
        {
            Required("is", Codecs.Words, r => r.Is);
            Optional("isNot", Codecs.Words, r => r.IsNot);
        }
    }

    private sealed class DatasetShape : Shape<Dataset>
    {
        internal DatasetShape()
        {
            Required("schema", new ConstantCodec(PolicyModel.Dataset.Schema), _ => PolicyModel.Dataset.Schema);
            Required("title", Codecs.Name, r => r.Title);
            Required("publisher", Codecs.Name, r => r.Publisher);
            Required("release", Codecs.Id<ReleaseId>(), r => r.Release);
            Reported("retrievedOn", Codecs.Day, r => r.RetrievedOn);
            Optional("href", Codecs.Words, r => r.Href);
            Optional("licence", Codecs.Name, r => r.Licence);
            Optional("coverage", DatasetShapes.Coverage, r => r.Coverage);
            Required("population", DatasetShapes.Population, r => r.Population);
            OptionalValue("timeZone", Codecs.Zone, r => r.TimeZone);
            Optional("redactions", Codecs.List(Codecs.Words), r => r.Redactions);
            Required("limits", Codecs.List(Codecs.Words), r => r.Limits);
            OptionalValue("rowCount", Codecs.Count, r => r.RowCount);
            OptionalValue("sha256", Codecs.Id<Sha256Digest>(), r => r.Sha256);
        }
    }
}
