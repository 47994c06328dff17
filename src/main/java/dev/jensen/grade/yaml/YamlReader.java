package dev.jensen.grade.yaml;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// Reads YAML from its events, one after the other, so that nothing grows before it is refused:
/// anchors, aliases and tags are not read at all, and lists and maps nest a few levels only.
public final class YamlReader {
  private static final int DEEPEST = 8;
  private static final int MOST_NODES = 20_000;

  private final Iterator<Event> events;
  private int nodes;

  private YamlReader(Iterator<Event> events) {
    this.events = events;
  }

  /// The one document of the text; throws when there is none, or when it is not of this kind.
  public static Yaml read(String text) throws YamlFault {
    var settings =
        LoadSettings.builder().setCodePointLimit(Integer.MAX_VALUE).setUseMarks(true).build();
    try {
      return new YamlReader(new Parse(settings).parseString(text).iterator()).document();
    } catch (MarkedYamlEngineException fault) {
      throw new YamlFault(
          fault.getProblemMark().map(Mark::getLine).orElse(0) + 1, sentence(fault.getProblem()));
    } catch (YamlEngineException fault) {
      throw new YamlFault(
          1,
          "this is not YAML: " + String.valueOf(fault.getMessage()).lines().findFirst().orElse(""));
    }
  }

  private static String sentence(String problem) {
    return "this is not YAML: " + problem.replace('\n', ' ').strip();
  }

  private Yaml document() throws YamlFault {
    events.next();
    var start = events.next();
    if (!(start instanceof DocumentStartEvent)) {
      throw new YamlFault(line(start), "there is nothing in it");
    }
    var node = node(events.next(), 0);
    events.next();
    var end = events.next();
    if (end.getEventId() != Event.ID.StreamEnd) {
      throw new YamlFault(line(end), "a second document begins here");
    }
    return node;
  }

  private Yaml node(Event event, int depth) throws YamlFault {
    requirePlain(event);
    nodes++;
    if (nodes > MOST_NODES) {
      throw new YamlFault(line(event), "there are more than " + MOST_NODES + " entries");
    }
    if (event instanceof ScalarEvent scalar) {
      return new Yaml.Text(scalar.getValue(), line(event));
    }
    if (depth >= DEEPEST) {
      throw new YamlFault(line(event), "lists and maps are nested more than " + DEEPEST + " deep");
    }
    return event instanceof SequenceStartEvent ? items(event, depth) : fields(event, depth);
  }

  private Yaml items(Event start, int depth) throws YamlFault {
    var values = new ArrayList<Yaml>();
    for (var next = events.next();
        next.getEventId() != Event.ID.SequenceEnd;
        next = events.next()) {
      values.add(node(next, depth + 1));
    }
    return new Yaml.Items(List.copyOf(values), line(start));
  }

  private Yaml fields(Event start, int depth) throws YamlFault {
    var values = new LinkedHashMap<String, Yaml>();
    for (var next = events.next(); next.getEventId() != Event.ID.MappingEnd; next = events.next()) {
      requirePlain(next);
      if (!(next instanceof ScalarEvent key)) {
        throw new YamlFault(line(next), "the name of a field is to be a text");
      }
      var value = node(events.next(), depth + 1);
      if (values.put(key.getValue(), value) != null) {
        throw new YamlFault(line(next), "'" + key.getValue() + "' is here twice");
      }
    }
    return new Yaml.Fields(values, line(start));
  }

  private static void requirePlain(Event event) throws YamlFault {
    if (event instanceof AliasEvent
        || (event instanceof NodeEvent node && node.getAnchor().isPresent())) {
      throw new YamlFault(line(event), "anchors (&) and aliases (*) are not read here");
    }
    if (tag(event).filter(tag -> !tag.equals("!")).isPresent()) {
      throw new YamlFault(line(event), "tags (!) are not read here");
    }
  }

  private static Optional<String> tag(Event event) {
    return switch (event) {
      case ScalarEvent scalar -> scalar.getTag();
      case CollectionStartEvent collection -> collection.getTag();
      default -> Optional.empty();
    };
  }

  private static int line(Event event) {
    return event.getStartMark().map(Mark::getLine).orElse(0) + 1;
  }
}
