extension ClassPage {
  /// The body of the page.
  static let template = PageTemplate(
    body: """
      <header>
      <h1>The class</h1>
      <p class="faint">{{policy}}</p>
      <dl class="tiles">
      <div><dt>Handed in</dt><dd>{{handedIn}} <small>of {{studentCount}}</small></dd></div>
      <div><dt>Median</dt><dd>{{median}} <small>of {{maximum}}</small></dd></div>
      <div><dt>To look at</dt><dd>{{lookCount}}</dd></div>
      </dl>
      {{#warnings}}<p class="mistake" role="note">{{.}}</p>
      {{/warnings}}</header>
      {{#hasLooks}}
      <section>
      <h2>What needs a person’s look</h2>
      <ul class="card looks">{{#looks}}<li><a href="{{link}}"><bdi class="name" title="{{name}}">{{name}}</bdi></a> \
      <span class="faint small">{{exercise}}</span><br>{{verdict}}</li>
      {{/looks}}</ul>
      </section>
      {{/hasLooks}}
      {{#hasResults}}
      <section>
      <h2>Scores</h2>
      <div class="card">{{{histogram}}}
      <p class="faint small">Students by their share of the points.</p></div>
      </section>
      <section>
      <h2>How difficult the exercises are</h2>
      <div class="scroll"><table>
      <tr><th>Exercise</th><th>How it went</th><th class="number">Passed</th></tr>
      {{#items}}<tr><td>{{id}} {{exercise}}<br><span class="faint small">{{title}}</span>\
      {{#waits}}<br><span class="faint small">{{.}}</span>{{/waits}}</td>\
      <td class="wide">{{{bar}}}</td><td class="number">{{share}}</td></tr>
      {{/items}}</table></div>
      <ul class="legend small faint"><li><i class="good"></i>passed</li>\
      <li><i class="bad"></i>failed</li><li><i class="idle"></i>not attempted or waiting</li></ul>
      </section>
      {{/hasResults}}
      {{#hasMistakes}}
      <section>
      <h2>Mistakes</h2>
      <div class="scroll"><table>
      <tr><th>Exercise</th><th>Known mistake</th><th class="number">Students</th></tr>
      {{#mistakes}}<tr><td>{{exercise}}</td><td class="wide">{{mistake}}</td>\
      <td class="number">{{count}}</td></tr>
      {{/mistakes}}</table></div>
      <p class="faint small">Failures that coincide with no known mistake: {{unknownMistakes}}.</p>
      </section>
      {{/hasMistakes}}
      <section>
      <h2>Students</h2>
      <div class="scroll"><table>
      <tr><th>Name</th><th class="extra">Section</th><th>Score</th><th class="number">Points</th>\
      <th class="number extra">Passed</th><th>Remarks</th></tr>
      {{#students}}<tr><td>{{#link}}<a href="{{.}}"><bdi class="name" title="{{name}}">{{name}}</bdi></a>{{/link}}\
      {{^link}}<bdi class="name" title="{{name}}">{{name}}</bdi>{{/link}}\
      {{#identifier}}<br><span class="faint small"><bdi class="name" title="{{.}}">{{.}}</bdi></span>{{/identifier}}</td>\
      <td class="extra"><bdi class="name" title="{{section}}">{{section}}</bdi></td><td>{{{bar}}}</td><td class="number">{{score}}</td>\
      <td class="number extra">{{passed}}</td><td class="faint small">{{remarks}}</td></tr>
      {{/students}}</table></div>
      </section>
      {{#hasTrail}}
      <section>
      <h2>Decided by people</h2>
      <div class="scroll"><table>
      <tr><th>Student</th><th>Matter</th><th>Decision</th><th>Reason</th><th>By</th></tr>
      {{#trail}}<tr><td><bdi class="name" title="{{student}}">{{student}}</bdi></td><td>{{matter}}</td><td>{{value}}</td>\
      <td class="wide">{{reason}}</td><td><bdi class="name" title="{{author}}">{{author}}</bdi></td></tr>
      {{/trail}}</table></div>
      </section>
      {{/hasTrail}}
      <section>
      <h2>How far to trust this</h2>
      <p>{{levels}} Level A holds strangers’ code best, level D has resource limits alone.</p>
      <p>From the bounds that the checks state, at most {{expectedWrong}} submissions of this class are \
      expected to have a right answer marked wrong.</p>
      <p class="faint small">Course version {{courseVersion}}.</p>
      </section>

      """)
}
