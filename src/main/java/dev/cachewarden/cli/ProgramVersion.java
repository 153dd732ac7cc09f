package dev.cachewarden.cli;

import picocli.CommandLine.IVersionProvider;

/** The version that the build wrote into the program's jar. */
public final class ProgramVersion implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String version = ProgramVersion.class.getPackage().getImplementationVersion();
        return new String[] {
            "cachewarden " + (version == null ? "(not packaged)" : version),
            "Java " + Runtime.version()
        };
    }
}
