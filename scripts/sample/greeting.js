/** Says hello. Type a little here: typing is what tells Lumbar that you are at the desk. */
function greet(name) {
  return `Hello, ${name}!`;
}

console.log(greet('world'));
