namespace Sitrep.Reading.Grammar.Network.Registers;

/// <summary>As many numbers as a register of the processor holds. What is written with it is compiled for each width.</summary>
unsafe interface IFloats<TSelf>
    where TSelf : struct, IFloats<TSelf>
{
    static abstract int Count { get; }

    static abstract TSelf Load(float* from);

    static abstract TSelf Of(float value);

    /// <summary>a·b + c, rounded once.</summary>
    static abstract TSelf MultiplyAdd(TSelf a, TSelf b, TSelf c);

    /// <summary>Each number moved into the range from -limit to limit.</summary>
    static abstract TSelf Within(TSelf values, TSelf limit);

    static abstract TSelf operator +(TSelf a, TSelf b);

    static abstract TSelf operator -(TSelf a, TSelf b);

    static abstract TSelf operator *(TSelf a, TSelf b);

    static abstract TSelf operator /(TSelf a, TSelf b);

    void Store(float* to);
}
