package io.dateline.local.container;

import io.dateline.local.machine.StackException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// What runs containers on this machine: podman, or docker where its server answers.
///
/// @param program `podman` or `docker`
public record ContainerEngine(String program) {

    /// The user that images run as, [Container#folders] belong to it.
    private static final int USER = 1001;

    private static final String OWNER = "io.dateline.owner";
    private static final String NAME = "io.dateline.name";

    /// More would only be taken from PostgreSQL and Kafka, which run beside.
    private static final int MAX_CPUS = 2;

    /// What a program printed and how it ended.
    private record Outcome(int status, String output) {}

    /// Empty where there is neither.
    public static Optional<ContainerEngine> find() {
        if (call("podman", "--version").status() == 0) {
            return Optional.of(new ContainerEngine("podman"));
        }
        return call("docker", "info").status() == 0 ? Optional.of(new ContainerEngine("docker")) : Optional.empty();
    }

    /// @throws StackException where there is none
    public static ContainerEngine require() {
        return find().orElseThrow(() -> new StackException("There is no podman, and no docker whose server answers;"
                + " install one (Debian: apt-get install podman runc), or leave --containers out."));
    }

    public boolean has(String image) {
        return call(program, "image", "inspect", image).status() == 0;
    }

    /// The command that runs a container in the foreground, with no rights, a root that cannot be written and this
    /// machine's own network: what listens on 127.0.0.1 can be reached, and reaches it.
    public List<String> run(Container container) {
        List<String> command = new ArrayList<>(List.of(program, "run", "--rm", "--pull=never", "--network=host"));
        command.addAll(List.of("--read-only", "--tmpfs=/tmp:rw,size=256m,mode=1777,noexec"));
        command.addAll(List.of("--cap-drop=all", "--security-opt=no-new-privileges", "--pids-limit=512"));
        command.addAll(List.of("--memory=" + container.memoryMegabytes() + "m", "--cpus=" + cpus()));
        // The engine's own limits may be more than this machine grants.
        command.addAll(List.of("--ulimit=nofile=16384:16384", "--ulimit=nproc=4096:4096"));
        // Its output is this command's, and kept in one place.
        command.add("--log-driver=none");
        command.addAll(
                List.of("--label=" + OWNER + "=" + container.owner(), "--label=" + NAME + "=" + container.name()));
        command.addAll(asWhom());
        container.variables().stream().sorted().forEach(variable -> command.add("--env=" + variable));
        container.folders().forEach((here, there) -> command.add("--volume=" + here + ":" + there));
        command.add(container.image());
        command.addAll(container.arguments());
        return command;
    }

    /// Root leaves it to the image. Everybody else can give files to nobody, so the container runs as they.
    private List<String> asWhom() {
        int user = userOfThisProcess();
        if (user == 0) {
            return List.of();
        }
        List<String> options = new ArrayList<>(List.of("--user=" + user + ":" + user));
        if (program.equals("podman")) {
            options.add("--userns=keep-id");
        }
        return options;
    }

    /// Makes a directory that a container may write to.
    public void makeWritable(Path directory) {
        try {
            Files.createDirectories(directory);
            if (userOfThisProcess() == 0) {
                Files.setAttribute(directory, "unix:uid", USER);
            }
        } catch (IOException failure) {
            throw new StackException("The directory " + directory + " cannot be made: " + failure, failure);
        }
    }

    /// Number that the machine gave to the first process of a running container.
    public OptionalLong pid(Container container) {
        String id = call(
                        program,
                        "ps",
                        "--quiet",
                        "--filter=label=" + OWNER + "=" + container.owner(),
                        "--filter=label=" + NAME + "=" + container.name())
                .output()
                .strip();
        if (!id.matches("[0-9a-f]+")) {
            return OptionalLong.empty();
        }
        String pid =
                call(program, "inspect", "--format={{.State.Pid}}", id).output().strip();
        return pid.matches("[1-9][0-9]*") ? OptionalLong.of(Long.parseLong(pid)) : OptionalLong.empty();
    }

    /// Ends and removes what is left of an owner's containers.
    public void remove(String owner) {
        List<String> left = call(program, "ps", "--all", "--quiet", "--filter=label=" + OWNER + "=" + owner)
                .output()
                .lines()
                .filter(id -> id.matches("[0-9a-f]+"))
                .toList();
        if (!left.isEmpty()) {
            List<String> command = new ArrayList<>(List.of(program, "rm", "--force"));
            command.addAll(left);
            call(command.toArray(String[]::new));
        }
    }

    private static int cpus() {
        return Math.min(MAX_CPUS, Runtime.getRuntime().availableProcessors());
    }

    private static int userOfThisProcess() {
        try {
            return (Integer) Files.getAttribute(Path.of("/proc/self"), "unix:uid");
        } catch (IOException hidden) {
            throw new StackException("This machine has no /proc; the local stack runs on Linux.", hidden);
        }
    }

    private static Outcome call(String... command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectInput(Path.of("/dev/null").toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Outcome(process.waitFor(), output);
        } catch (IOException missing) {
            return new Outcome(127, "");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return new Outcome(130, "");
        }
    }
}
