using Sitrep.Cli;

return CommandLine.Run(args, Surroundings.OfProcess(), Composition.BuiltIn());
