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
        private readonly OptionalValueField<Coverage, LocalDate> from;
        private readonly OptionalValueField<Coverage, LocalDate> to;
        private readonly OptionalField<Coverage, ValueList<Jurisdiction>> places;

        internal CoverageShape()
        {
            from = OptionalValue("from", Codecs.Day, r => r.From);
            to = OptionalValue("to", Codecs.Day, r => r.To);
            places = Optional("places", Codecs.List(Codecs.Id<Jurisdiction>()), r => r.Places);
        }

        protected override Coverage Build(Values values) => new()
        {
            From = from.Of(values),
            To = to.Of(values),
            Places = places.Of(values),
        };
    }

    private sealed class PopulationShape : Shape<Population>
    {
        private readonly RequiredField<Population, string> holds;
        private readonly OptionalField<Population, string> isNot;

        internal PopulationShape()
        {
            holds = Required("is", Codecs.Words, r => r.Is);
            isNot = Optional("isNot", Codecs.Words, r => r.IsNot);
        }

        protected override Population Build(Values values) => new()
        {
            Is = holds.Of(values) ?? "",
            IsNot = isNot.Of(values),
        };
    }

    private sealed class DatasetShape : Shape<Dataset>
    {
        private readonly RequiredField<Dataset, string> title;
        private readonly RequiredField<Dataset, string> publisher;
        private readonly RequiredField<Dataset, ReleaseId> release;
        private readonly ReportedField<Dataset, LocalDate> retrievedOn;
        private readonly OptionalField<Dataset, string> href;
        private readonly OptionalField<Dataset, string> licence;
        private readonly OptionalField<Dataset, Coverage> coverage;
        private readonly RequiredField<Dataset, Population> population;
        private readonly OptionalValueField<Dataset, IanaTimeZone> timeZone;
        private readonly OptionalField<Dataset, ValueList<string>> redactions;
        private readonly RequiredField<Dataset, ValueList<string>> limits;
        private readonly OptionalValueField<Dataset, int> rowCount;
        private readonly OptionalValueField<Dataset, Sha256Digest> sha256;

        internal DatasetShape()
        {
            Required("schema", new ConstantCodec(PolicyModel.Dataset.Schema), _ => PolicyModel.Dataset.Schema);
            title = Required("title", Codecs.Name, r => r.Title);
            publisher = Required("publisher", Codecs.Name, r => r.Publisher);
            release = Required("release", Codecs.Id<ReleaseId>(), r => r.Release);
            retrievedOn = Reported("retrievedOn", Codecs.Day, r => r.RetrievedOn);
            href = Optional("href", Codecs.Words, r => r.Href);
            licence = Optional("licence", Codecs.Name, r => r.Licence);
            coverage = Optional("coverage", DatasetShapes.Coverage, r => r.Coverage);
            population = Required("population", DatasetShapes.Population, r => r.Population);
            timeZone = OptionalValue("timeZone", Codecs.Zone, r => r.TimeZone);
            redactions = Optional("redactions", Codecs.List(Codecs.Words), r => r.Redactions);
            limits = Required("limits", Codecs.List(Codecs.Words), r => r.Limits);
            rowCount = OptionalValue("rowCount", Codecs.Count, r => r.RowCount);
            sha256 = OptionalValue("sha256", Codecs.Id<Sha256Digest>(), r => r.Sha256);
        }

        protected override Dataset Build(Values values) => new()
        {
            Title = title.Of(values) ?? "",
            Publisher = publisher.Of(values) ?? "",
            Release = release.Of(values),
            RetrievedOn = retrievedOn.Of(values),
            Href = href.Of(values),
            Licence = licence.Of(values),
            Coverage = coverage.Of(values),
            Population = population.Of(values)!,
            TimeZone = timeZone.Of(values),
            Redactions = redactions.Of(values),
            Limits = limits.Of(values) ?? [],
            RowCount = rowCount.Of(values),
            Sha256 = sha256.Of(values),
        };
    }
}
