package dev.cachewarden;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noConstructors;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import dev.cachewarden.app.Workspace;
import dev.cachewarden.app.audit.AuditRun;
import dev.cachewarden.app.clerk.InstancesFromClerk;
import dev.cachewarden.app.verify.Verification;
import dev.cachewarden.core.audit.RuleInfo;
import dev.cachewarden.core.audit.rule.Rules;
import dev.cachewarden.core.port.CacheServer;
import dev.cachewarden.core.port.CacheWriter;
import dev.cachewarden.core.port.FactsReader;
import dev.cachewarden.core.port.ServerFacts;
import dev.cachewarden.core.value.UserFacts;

/** The layers of the design. Arrows point at what is imported; none points back up. */
@AnalyzeClasses(packages = "dev.cachewarden", importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {

    private static final String[] ADAPTERS = {
        "dev.cachewarden.json..",
        "dev.cachewarden.packing..",
        "dev.cachewarden.redis..",
        "dev.cachewarden.journal..",
        "dev.cachewarden.snapshot..",
        "dev.cachewarden.settings..",
        "dev.cachewarden.secrets..",
        "dev.cachewarden.webhook..",
        "dev.cachewarden.metrics..",
        "dev.cachewarden.clerk.."
    };

    @ArchTest
    static final ArchRule coreIsPureJava =
            classes()
                    .that()
                    .resideInAPackage("dev.cachewarden.core..")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            "dev.cachewarden.core..",
                            "java..",
                            "javax.xml.stream..",
                            "org.jspecify..")
                    .because(
                            "keys, index, compare and flush must be testable and reusable without"
                                    + " any framework");

    @ArchTest
    static final ArchRule appKnowsNoFrontEndAndNoAdapter =
            noClasses()
                    .that()
                    .resideInAPackage("dev.cachewarden.app..")
                    .should()
                    .dependOnClassesThat(
                            resideInAnyPackage(
                                    "javafx..",
                                    "picocli..",
                                    "io.lettuce..",
                                    "tools.jackson..",
                                    "dev.cachewarden.ui..",
                                    "dev.cachewarden.cli..",
                                    "dev.cachewarden.demo.."))
                    .orShould()
                    .dependOnClassesThat(resideInAnyPackage(ADAPTERS))
                    .because(
                            "the window and the command line share the use cases, which work on"
                                    + " ports");

    @ArchTest
    static final ArchRule adaptersAreReachedThroughPorts =
            noClasses()
                    .that(resideInAnyPackage("dev.cachewarden.ui..", "dev.cachewarden.cli.."))
                    .should()
                    .dependOnClassesThat(resideInAnyPackage(ADAPTERS))
                    .because("only the composition root chooses an adapter");

    @ArchTest
    static final ArchRule adaptersDoNotMeet =
            slices().matching(
                            "dev.cachewarden.(json|packing|redis|journal|snapshot|settings|secrets|webhook|metrics|clerk)..")
                    .should()
                    .notDependOnEachOther()
                    .allowEmptyShould(true)
                    .because("an adapter implements a port and nothing else");

    @ArchTest
    static final ArchRule adaptersImplementPorts =
            noClasses()
                    .that(resideInAnyPackage(ADAPTERS))
                    .should()
                    .dependOnClassesThat(
                            resideInAnyPackage(
                                    "dev.cachewarden.ui..",
                                    "dev.cachewarden.cli..",
                                    "dev.cachewarden.app..",
                                    "dev.cachewarden.demo.."))
                    .allowEmptyShould(true)
                    .because("arrows point down to the core");

    @ArchTest
    static final ArchRule frontEndsDecideNothing =
            noClasses()
                    .that(resideInAnyPackage("dev.cachewarden.ui..", "dev.cachewarden.cli.."))
                    .should()
                    .dependOnClassesThat(
                            resideInAnyPackage(
                                            "dev.cachewarden.core.audit.rule..",
                                            "dev.cachewarden.core.audit.judge..",
                                            "dev.cachewarden.core.audit.reference..")
                                    .and(not(equivalentTo(Rules.class))))
                    .orShould()
                    .dependOnClassesThat(
                            belongToAnyOf(
                                    AuditRun.class,
                                    Verification.class,
                                    InstancesFromClerk.class,
                                    FactsReader.class))
                    .because(
                            "what is read, judged, asked again and kept is decided once, behind"
                                    + " Audits and WatchRounds, for window and command line alike");

    @ArchTest
    static final ArchRule frontEndsDoNotMeet =
            noClasses()
                    .that(resideInAPackage("dev.cachewarden.cli.."))
                    .should()
                    .dependOnClassesThat(resideInAnyPackage("dev.cachewarden.ui..", "javafx.."))
                    .allowEmptyShould(true)
                    .because("a command starts without loading JavaFX");

    @ArchTest
    static final ArchRule windowDoesNotKnowTheCommandLine =
            noClasses()
                    .that(resideInAPackage("dev.cachewarden.ui.."))
                    .should()
                    .dependOnClassesThat(resideInAnyPackage("dev.cachewarden.cli..", "picocli.."))
                    .allowEmptyShould(true)
                    .because("both stand side by side on the use cases");

    @ArchTest
    static final ArchRule javaFxStaysInTheWindow =
            noClasses()
                    .that(resideOutsideOfPackages("dev.cachewarden.ui.."))
                    .should()
                    .dependOnClassesThat(resideInAPackage("javafx.."))
                    .because("everything else must run where no toolkit can start");

    @ArchTest
    static final ArchRule modelsKnowNoScene =
            noClasses()
                    .that(
                            resideInAPackage("dev.cachewarden.ui..")
                                    .and(simpleNameEndingWith("Model")))
                    .should()
                    .dependOnClassesThat(
                            resideInAnyPackage(
                                    "javafx.scene..",
                                    "javafx.stage..",
                                    "javafx.animation..",
                                    "javafx.application..",
                                    "org.controlsfx.."))
                    .allowEmptyShould(true)
                    .because("models are tested without a toolkit");

    @ArchTest
    static final ArchRule onePlaceTouchesPlatform =
            noClasses()
                    .that()
                    .doNotHaveFullyQualifiedName("dev.cachewarden.ui.support.FxThread")
                    .should()
                    .dependOnClassesThat()
                    .haveFullyQualifiedName("javafx.application.Platform")
                    .because("hops to the FX thread are coalesced, and counted, in one class");

    @ArchTest
    static final ArchRule lettuceStaysInItsAdapter =
            noClasses()
                    .that(resideOutsideOfPackages("dev.cachewarden.redis.."))
                    .should()
                    .dependOnClassesThat(resideInAnyPackage("io.lettuce..", "io.netty.."))
                    .because("commands are sent, counted and refused in one place");

    @ArchTest
    static final ArchRule oneGateSendsCommands =
            noClasses()
                    .that()
                    .doNotHaveFullyQualifiedName("dev.cachewarden.redis.CommandGate")
                    .and()
                    .doNotHaveFullyQualifiedName("dev.cachewarden.redis.CommandGate$Pipeline")
                    .should()
                    .callMethodWhere(target(owner(resideInAPackage("io.lettuce.core.api.."))))
                    .because(
                            "what a read-only connection refuses must be refused where commands are"
                                    + " sent");

    @ArchTest
    static final ArchRule oneDoorForChanges =
            noClasses()
                    .that(
                            resideOutsideOfPackages(
                                    "dev.cachewarden.app.change..",
                                    "dev.cachewarden.redis..",
                                    "dev.cachewarden.core.port.."))
                    .should()
                    .dependOnClassesThat()
                    .areAssignableTo(CacheWriter.class)
                    .orShould()
                    .callMethod(CacheServer.class, "writer")
                    .because(
                            "whatever changes an entry is guarded, prepared for and written down in"
                                    + " one place");

    @ArchTest
    static final ArchRule jacksonStaysAtTheEdges =
            noClasses()
                    .that(
                            resideOutsideOfPackages(
                                    "dev.cachewarden.json..",
                                    "dev.cachewarden.journal..",
                                    "dev.cachewarden.snapshot..",
                                    "dev.cachewarden.settings..",
                                    "dev.cachewarden.secrets..",
                                    "dev.cachewarden.demo.."))
                    .should()
                    .dependOnClassesThat(resideInAPackage("tools.jackson.."))
                    .because(
                            "the core has its own JSON values; only readers and writers know a"
                                    + " library");

    @ArchTest
    static final ArchRule encryptionStaysInItsAdapter =
            noClasses()
                    .that(resideOutsideOfPackages("dev.cachewarden.snapshot.."))
                    .should()
                    .dependOnClassesThat(
                            resideInAnyPackage("com.google.crypto..", "io.airlift.compress.."))
                    .because("how a snapshot is sealed is decided in one place");

    @ArchTest
    static final ArchRule prometheusStaysInItsAdapter =
            noClasses()
                    .that(resideOutsideOfPackages("dev.cachewarden.metrics.."))
                    .should()
                    .dependOnClassesThat(resideInAnyPackage("io.prometheus.."))
                    .because("the watch tells figures, not gauges");

    @ArchTest
    static final ArchRule onePlaceTouchesStandardOutput =
            noClasses()
                    .that()
                    .doNotHaveFullyQualifiedName("dev.cachewarden.Cachewarden")
                    .should()
                    .accessField(System.class, "out")
                    .orShould()
                    .callMethod(Throwable.class, "printStackTrace")
                    .because("what is printed goes through the filter of secrets");

    @ArchTest
    static final ArchRule onePlaceDecidesWhoAgreesToWhatIsBilled =
            noClasses()
                    .that()
                    .doNotHaveFullyQualifiedName("dev.cachewarden.app.CostAgreement")
                    .and(resideOutsideOfPackages("dev.cachewarden.redis.."))
                    .should()
                    .callMethod(ServerFacts.class, "isBilledPerCommand")
                    .because(
                            "window and command line must not differ in what is sent without a"
                                    + " word about its price");

    @ArchTest
    static final ArchRule onlyTheRootKnowsTheDemo =
            noClasses()
                    .that(
                            resideInAnyPackage(
                                    "dev.cachewarden.core..",
                                    "dev.cachewarden.app..",
                                    "dev.cachewarden.ui..",
                                    "dev.cachewarden.cli.."))
                    .should()
                    .dependOnClassesThat(resideInAPackage("dev.cachewarden.demo.."))
                    .because("the demo is a guest: nothing in the product may lean on it");

    /**
     * Flat are: the documentation of a rule, of which each part has its name; the facts of a user,
     * of which an audit makes one for each value it reads; the demo's invented users; and the
     * common context of the use cases, whose grammar follows from its layout.
     */
    @ArchTest
    static final ArchRule whatBelongsTogetherIsOneValue =
            noConstructors()
                    .that()
                    .areDeclaredInClassesThat()
                    .areNotInnerClasses()
                    .and()
                    .areDeclaredInClassesThat()
                    .areNotEnums()
                    .and()
                    .areDeclaredInClassesThat(
                            not(
                                    belongToAnyOf(RuleInfo.class, UserFacts.class, Workspace.class)
                                            .or(simpleName("DemoUser"))))
                    .should()
                    .haveRawParameterTypes(describe("more than seven", types -> types.size() > 7))
                    .because(
                            "nobody sees in a long row of arguments which is which: values that"
                                    + " travel together have a name together");

    @ArchTest
    static final ArchRule noPackageCycles =
            slices().matching("dev.cachewarden.(**)")
                    .should()
                    .beFreeOfCycles()
                    .because("a cycle of packages is one package that does not know it");
}
