package dev.cachewarden.cli.connection;

import dev.cachewarden.app.Cancellation;
import dev.cachewarden.app.connection.ConnectionCheck;
import dev.cachewarden.cli.CacheTarget;
import dev.cachewarden.cli.CliSession;
import dev.cachewarden.cli.ConnectionOptions;
import dev.cachewarden.cli.ExitCode;
import dev.cachewarden.cli.ProgramVersion;
import dev.cachewarden.core.check.CheckedStep;
import dev.cachewarden.core.json.Json;
import dev.cachewarden.core.json.JsonFields;
import dev.cachewarden.core.json.JsonText;
import dev.cachewarden.core.outcome.TaskOutcome;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** Tests a connection. */
@Command(
        name = "test",
        description = {
            "Test a saved connection, or one that the options describe, step by step: from its name"
                    + " to what the user may do. Changes nothing on the server.",
            "A step is passed, failed, not known (the server cannot be asked) or not tried."
        },
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class)
final class TestConnectionCommand implements Callable<Integer> {

    private final CliSession session;

    @Mixin private ConnectionOptions connection = new ConnectionOptions();

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Parameters(
            paramLabel = "NAME",
            arity = "0..1",
            description = "A saved connection; the same as --connection NAME.")
    private @Nullable String name;

    TestConnectionCommand(CliSession session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        connection.refuseSnapshot("a file has no connection to test.");
        if (name != null) {
            connection.useSaved(name);
        }
        CacheTarget target = session.describe(connection);
        session.note(target.choice().attemptWords());
        Consumer<CheckedStep> line = it -> session.print(it.words());
        List<CheckedStep> steps =
                new ConnectionCheck(target.servers(), session.clock())
                        .run(
                                target.choice().settings(),
                                target.layout(),
                                json ? _ -> {} : line,
                                new Cancellation());
        TaskOutcome outcome = CheckedStep.outcome(steps);
        if (json) {
            session.print(JsonText.of(json(steps, outcome)));
        }
        return ExitCode.of(outcome);
    }

    private static Json json(List<CheckedStep> steps, TaskOutcome outcome) {
        return new JsonFields()
                .put("outcome", outcome.label())
                .put(
                        "steps",
                        new Json.Arr(steps.stream().map(TestConnectionCommand::json).toList()))
                .object();
    }

    private static Json json(CheckedStep step) {
        return new JsonFields()
                .put("step", step.step().id())
                .put("result", step.result().label())
                .put("sentence", step.result().sentence())
                .object();
    }
}
