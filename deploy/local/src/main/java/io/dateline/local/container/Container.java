package io.dateline.local.container;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A container as it is to be run: nothing runs yet.
///
/// @param image           name or id that the engine knows; nothing is fetched
/// @param owner           whose it is, such as the directory of a stack; [ContainerEngine#remove] goes by it
/// @param name            told apart from the owner's others by this
/// @param memoryMegabytes upper bound of the whole container
/// @param variables       names of environment variables; the values are those of the engine's own process, so that no
///     secret stands on a command line
/// @param folders         that it may write to: place in the container by the one on this machine
/// @param arguments       for its program
public record Container(
        String image,
        String owner,
        String name,
        int memoryMegabytes,
        Set<String> variables,
        Map<Path, String> folders,
        List<String> arguments) {

    public Container {
        variables = Set.copyOf(variables);
        folders = Map.copyOf(folders);
        arguments = List.copyOf(arguments);
    }
}
