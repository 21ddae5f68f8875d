//! The module that reads codes, by itself: it comes only when it is asked for,
//! the page's policy lets it and the camera work, and it reads what is held up.

use e2e::view::Look;
use e2e::{Person, Site, Video};
use serde_json::json;

const TEXT: &str = "0K3X7Z1B5N9Q2M6V4C8T0R7Y3H1J";

const LOAD: &str = "
    const answer = new Promise((resolve) => {
      for (const name of ['samklang-decoder', 'samklang-decoder-failed'])
        addEventListener(name, () => resolve(name), { once: true });
    });
    dispatchEvent(new Event('samklang-want-decoder'));
    return answer;
";

/// The first text in what the camera sees, by way of a canvas.
const READ: &str = "
    const video = Object.assign(document.createElement('video'), { muted: true });
    const stream = await navigator.mediaDevices.getUserMedia({ video: true });
    video.srcObject = stream;
    await video.play();
    const { videoWidth: width, videoHeight: height } = video;
    const canvas = Object.assign(document.createElement('canvas'), { width, height });
    const context = canvas.getContext('2d');
    let texts = [];
    for (let frame = 0; frame < 100 && !texts.length; frame++) {
      context.drawImage(video, 0, 0);
      const { data } = context.getImageData(0, 0, width, height);
      texts = await samklangDecode(data.filter((_, at) => at % 4 === 1), width, height);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    for (const track of stream.getTracks()) track.stop();
    return texts;
";

#[test]
fn the_decoder_comes_when_asked_for_and_reads_what_the_camera_sees() {
    for look in [Look::SHARP, Look::SOFT] {
        let film = Video::of(&[TEXT], &look);
        let site = Site::open();
        let person = Person::with_camera(&site, film.path());
        person.opens("#/learn");
        assert_eq!(person.run("return typeof samklangDecode", &[]), "undefined");
        assert_eq!(person.run(LOAD, &[]), "samklang-decoder");
        // Again, as a second camera would.
        assert_eq!(person.run(LOAD, &[]), "samklang-decoder");
        assert_eq!(person.run(READ, &[]), json!([TEXT]));
        for strange in ["undefined, 3, 3", "new Uint8Array(9), -1, NaN", "[], 0, 0"] {
            let script = format!("return samklangDecode({strange})");
            assert_eq!(person.run(&script, &[]), json!([]), "{strange}");
        }
        person.has_a_quiet_console();
    }
}

/// A thread that starts, and never answers.
const SILENT: &str = "
    window.begun = 0;
    window.ended = 0;
    window.Worker = class {
      constructor() { window.begun += 1; setTimeout(() => this.onmessage({ data: 'ready' })); }
      postMessage() {}
      terminate() { window.ended += 1; }
    };
";

#[test]
fn a_picture_that_takes_too_long_holds_nothing_up() {
    let site = Site::open();
    let person = Person::at(&site);
    person.opens("#/learn");
    person.run(SILENT, &[]);
    assert_eq!(person.run(LOAD, &[]), "samklang-decoder");
    // Twice: the thread is ended with the picture, and the next one gets its own.
    for number in 1..=2 {
        let script = "return samklangDecode(new Uint8Array(9), 3, 3) \
                      .then(() => 'read', () => [begun, ended])";
        assert_eq!(person.run(script, &[]), json!([number, number]));
    }
}

/// Only the third thread starts; it reads one and the same text.
const LATE: &str = "
    let begun = 0;
    window.ended = 0;
    window.Worker = class {
      constructor() {
        begun += 1;
        const data = begun < 3 ? 'no' : 'ready';
        setTimeout(() => this.onmessage({ data }));
      }
      postMessage(it) { if (Array.isArray(it)) setTimeout(() => this.onmessage({ data: ['A'] })); }
      terminate() { window.ended += 1; }
    };
";

#[test]
fn a_thread_that_did_not_start_is_begun_again() {
    let site = Site::open();
    let person = Person::at(&site);
    person.opens("#/learn");
    person.run(LATE, &[]);
    for _ in 1..=2 {
        assert_eq!(person.run(LOAD, &[]), "samklang-decoder-failed");
    }
    assert_eq!(person.run(LOAD, &[]), "samklang-decoder");
    let read = "return samklangDecode(new Uint8Array(9), 3, 3)";
    assert_eq!(person.run(read, &[]), json!(["A"]));
    assert_eq!(person.run("return ended", &[]), json!(2));
}
