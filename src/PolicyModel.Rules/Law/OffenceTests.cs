using NodaTime;

namespace PolicyModel.Rules;

internal static class OffenceTests
{
    internal static (bool? Met, MissingFact Missing) Evaluate(OffenceTest test, CustodyCase record, LocalDate onDay) => (null, default);

    internal static (bool? Met, MissingFact Missing) Has(AcceptedInstrument instrument, CustodyCase record, int detainerIndex) => (true, default);
}
