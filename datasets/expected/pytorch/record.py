"""Records what PyTorch computes for small networks, without any code of Bellwork.

Run it here: `python3 record.py`. It overwrites the JSON files beside it. Needs PyTorch and NumPy.

Every file holds a list of cases of one kind, the versions and the seed that the inputs were drawn with. Inputs
are numbers of single precision; PyTorch computes in double precision, so that the expected numbers carry no
rounding of its own that would count. Rows of numbers are flat, row-major; parameters are in the order of
`module.parameters()`: weights [output][input] (or [filter][channel][y][x]), then biases, layer by layer, and of
a dueling head the value stream first.

- network: action values of a batch, and the gradient by the parameters of the sum of values times outputGradient
- convolution: output of one image, and the gradients by image and parameters, as for a network
- image-network: as network, with convolutions before the dense layers; pixels are bytes, divided by 256
- adam: parameters after each step of torch.optim.Adam, from given gradients
- loss: mse_loss and huber_loss of a batch, and the gradient by the predictions
- clipping: clip_grad_norm_ and clip_grad_value_ of a row
- training-step: steps of DQN, double DQN, their dueling kinds and combinations, from given weights and batch:
  the mean loss, the gradient's norm before it is clipped to a norm, the errors (target less prediction), and the
  online parameters after each step (loss, backward, clipping by norm or by value, Adam); targets are computed
  afresh in each step. Where they are given, importance weights multiply each loss, each transition continues with
  discount to the power of its step count, and the target's parameters follow after each step: as a copy after every
  "interval" steps, or by a "rate" of the way
"""

import json
import pathlib
import platform

import numpy
import torch
from torch import nn

HERE = pathlib.Path(__file__).parent
torch.set_default_dtype(torch.float64)
torch.set_num_threads(1)


class Dueling(nn.Module):
    """Q = V + A - mean A over features that both streams read."""

    def __init__(self, features, width, actions):
        super().__init__()
        self.value = nn.Sequential(nn.Linear(features, width), nn.ReLU(), nn.Linear(width, 1))
        self.advantage = nn.Sequential(nn.Linear(features, width), nn.ReLU(), nn.Linear(width, actions))

    def forward(self, features):
        advantage = self.advantage(features)
        return self.value(features) + advantage - advantage.mean(dim=1, keepdim=True)


def dense(inputs, hidden, actions, dueling_width):
    layers, last = [], inputs
    for width in hidden:
        layers += [nn.Linear(last, width), nn.ReLU()]
        last = width
    layers.append(nn.Linear(last, actions) if dueling_width is None else Dueling(last, dueling_width, actions))
    return layers


def shape(inputs, hidden, actions, dueling_width=None):
    return {"inputCount": inputs, "hiddenWidths": hidden, "actionCount": actions, "duelingWidth": dueling_width}


def network(s):
    return nn.Sequential(*dense(s["inputCount"], s["hiddenWidths"], s["actionCount"], s["duelingWidth"]))


def draw(rng, *sizes, scale=1.0):
    """Normal numbers that single precision holds, rounded to few digits so that files stay small."""
    numbers = rng.normal(size=sizes) * scale
    return numpy.float32(numpy.round(numbers, 4)).astype(numpy.float64)


def fill(rng, module, scale=None):
    for parameter in module.parameters():
        size = scale or 1 / numpy.sqrt(parameter[0].numel() if parameter.dim() > 1 else 4)
        parameter.data = torch.tensor(draw(rng, *parameter.shape, scale=size))
    return module


def flat(tensors):
    return [float(f"{x:.9g}") for t in tensors for x in numpy.asarray(t.detach()).ravel()]


def exact(array):
    """Inputs, which single precision holds: printed so that they are read as the same number."""
    return [float(f"{x:.9g}") for x in numpy.asarray(array, dtype=numpy.float32).ravel()]


def parameters(module):
    return exact(torch.cat([p.detach().ravel() for p in module.parameters()]))


def backward(module, inputs, output_gradient):
    module.zero_grad()
    output = module(inputs)
    (output * output_gradient).sum().backward()
    return flat([output]), flat([p.grad for p in module.parameters()])


def record_networks(rng):
    cases = []
    for s, count in [
        (shape(4, [16, 16], 2), 5), (shape(4, [32, 32], 2), 64), (shape(4, [16], 2, 16), 5),
        (shape(7, [20, 9], 6, 11), 17), (shape(3, [], 4), 2), (shape(24, [19], 18, 5), 1),
    ]:
        module = fill(rng, network(s))
        inputs, weights = draw(rng, count, s["inputCount"]), draw(rng, count, s["actionCount"])
        values, gradient = backward(module, torch.tensor(inputs), torch.tensor(weights))
        cases.append({
            "shape": s, "count": count, "parameters": parameters(module), "observations": exact(inputs),
            "outputGradient": exact(weights), "values": values, "gradient": gradient})
    return cases


def record_convolutions(rng):
    cases = []
    for channels, height, width, filters, size, stride in [
        (1, 3, 3, 1, 2, 1), (2, 9, 11, 3, 3, 2), (4, 20, 20, 5, 8, 4), (3, 7, 6, 17, 1, 1), (17, 5, 5, 2, 5, 3),
    ]:
        module = fill(rng, nn.Conv2d(channels, filters, size, stride))
        image = torch.tensor(draw(rng, 1, channels, height, width), requires_grad=True)
        output = module(image)
        weights = draw(rng, *output.shape)
        (output * torch.tensor(weights)).sum().backward()
        cases.append({
            "channels": channels, "height": height, "width": width, "filters": filters, "size": size,
            "stride": stride, "parameters": parameters(module), "image": exact(image.detach()),
            "outputGradient": exact(weights), "output": flat([output]), "imageGradient": flat([image.grad]),
            "gradient": flat([p.grad for p in module.parameters()])})
    return cases


def record_image_networks(rng):
    cases = []
    for channels, height, width, filters, hidden, actions, dueling_width, count in [
        (2, 36, 36, [(4, 8, 4), (6, 4, 2), (5, 3, 1)], [7], 3, None, 3),
        (1, 13, 10, [(17, 3, 2), (3, 2, 1)], [], 4, 6, 2),
    ]:
        layers, last, sizes = [], channels, [height, width]
        for number, size, stride in filters:
            layers += [nn.Conv2d(last, number, size, stride), nn.ReLU()]
            last, sizes = number, [(s - size) // stride + 1 for s in sizes]
        inputs = last * sizes[0] * sizes[1]
        module = fill(rng, nn.Sequential(*layers, nn.Flatten(), *dense(inputs, hidden, actions, dueling_width)))
        pixels = rng.integers(0, 256, size=(count, channels, height, width))
        weights = draw(rng, count, actions)
        values, gradient = backward(module, torch.tensor(pixels / 256), torch.tensor(weights))
        cases.append({
            "channels": channels, "height": height, "width": width, "filters": filters, "hiddenWidths": hidden,
            "actionCount": actions, "duelingWidth": dueling_width, "count": count,
            "parameters": parameters(module), "pixels": pixels.ravel().tolist(),
            "outputGradient": exact(weights), "values": values, "gradient": gradient})
    return cases


def record_adam(rng):
    cases = []
    for settings in [
        {"learningRate": 1e-3, "beta1": 0.9, "beta2": 0.999, "epsilon": 1e-8},
        {"learningRate": 0.05, "beta1": 0.5, "beta2": 0.9, "epsilon": 0.01},
    ]:
        start = draw(rng, 37)
        parameter = nn.Parameter(torch.tensor(start))
        adam = torch.optim.Adam(
            [parameter], lr=settings["learningRate"], betas=(settings["beta1"], settings["beta2"]),
            eps=settings["epsilon"])
        gradients, after = [], []
        for step in range(6):
            gradient = draw(rng, 37, scale=10.0 ** rng.integers(-3, 3))
            gradient[step] = 0
            parameter.grad = torch.tensor(gradient)
            adam.step()
            gradients.append(exact(gradient))
            after.append(flat([parameter]))
        cases.append({"configuration": settings, "parameters": exact(start), "gradients": gradients, "after": after})
    return cases


def record_losses(rng):
    cases = []
    for threshold in [None, 1.0, 0.25, 3.0]:
        predictions, targets = draw(rng, 40), draw(rng, 40)
        targets[0], targets[1], targets[2] = predictions[0], predictions[1] - 1, predictions[2] + 3
        predicted = torch.tensor(numpy.float32(predictions).astype(float), requires_grad=True)
        expected = torch.tensor(numpy.float32(targets).astype(float))
        loss = (
            nn.functional.mse_loss(predicted, expected) if threshold is None
            else nn.functional.huber_loss(predicted, expected, delta=threshold))
        loss.backward()
        cases.append({
            "threshold": threshold, "predictions": exact(predictions), "targets": exact(targets),
            "loss": float(loss.detach()), "gradient": flat([predicted.grad])})
    return cases


def record_clipping(rng):
    cases = []
    for scale, norm, bound in [(10.0, 10.0, 1.0), (0.1, 10.0, 0.05), (1.0, 0.5, 0.3)]:
        gradient = draw(rng, 50, scale=scale)
        rows = [nn.Parameter(torch.zeros(50)), nn.Parameter(torch.zeros(50))]
        for row in rows:
            row.grad = torch.tensor(gradient)
        length = nn.utils.clip_grad_norm_([rows[0]], norm)
        nn.utils.clip_grad_value_([rows[1]], bound)
        cases.append({
            "gradient": exact(gradient), "norm": norm, "bound": bound, "length": float(length),
            "clippedByNorm": flat([rows[0].grad]), "clippedByValue": flat([rows[1].grad])})
    return cases


def record_training_steps(rng):
    one_layer, two_layers = shape(4, [16], 2, 16), shape(4, [16, 16], 2)
    return [
        training_case(rng, two_layers),
        training_case(rng, two_layers, double=True),
        training_case(rng, one_layer),
        training_case(rng, shape(4, [16], 3, 16), double=True, threshold=1.0, norm=0.05),
        training_case(rng, two_layers, scale=8.0),
        # prioritised dueling double; n-step; everything at once
        training_case(rng, one_layer, double=True, weighted=True, update={"interval": 2}),
        training_case(rng, two_layers, longest=3, norm=None, update={"rate": 0.1}),
        training_case(
            rng, shape(4, [16], 3, 16), double=True, threshold=0.75, norm=None, bound=0.01, weighted=True,
            longest=5, epsilon=1e-2, update={"rate": 0.1}),
        training_case(rng, two_layers, norm=None, bound=0.02, weighted=True, longest=3, update={"interval": 2}),
        # with its own epsilon Adam hides the scale of a gradient, and so whether it was clipped to a norm
        training_case(rng, one_layer, double=True, norm=0.05, weighted=True, epsilon=1e-2, update={"interval": 2}),
    ]


def training_case(
    rng, s, double=False, threshold=None, norm=10.0, scale=1.0, bound=None, weighted=False, longest=1,
    epsilon=1e-8, update=None):
    online, target = fill(rng, network(s)), fill(rng, network(s))
    count, discount, rate = 16, 0.99, 1e-3
    batch = {
        "observations": draw(rng, count, 4), "actions": rng.integers(0, s["actionCount"], size=count),
        "rewards": draw(rng, count, scale=scale), "nextObservations": draw(rng, count, 4),
        "terminals": rng.random(count) < 0.25}
    weights = numpy.float32(numpy.round(rng.uniform(0.1, 1, size=count), 4)) if weighted else None
    lengths = rng.integers(1, longest, size=count, endpoint=True) if longest > 1 else None
    case = {
        "shape": s, "isDouble": double, "huberThreshold": threshold, "clippingNorm": norm,
        "clippingValue": bound, "targetUpdate": update, "count": count,
        "discount": discount, "learningRate": rate, "epsilon": epsilon, "parameters": parameters(online),
        "targetParameters": parameters(target),
        "observations": exact(batch["observations"]), "actions": batch["actions"].tolist(),
        "rewards": exact(batch["rewards"]), "nextObservations": exact(batch["nextObservations"]),
        "terminals": batch["terminals"].tolist(),
        "weights": None if weights is None else exact(weights),
        "stepCounts": None if lengths is None else lengths.tolist()}
    batch["weights"] = torch.tensor(numpy.ones(count) if weights is None else weights.astype(float))
    batch["continuations"] = torch.tensor(discount ** (numpy.ones(count) if lengths is None else lengths))
    adam = torch.optim.Adam(online.parameters(), lr=rate, eps=epsilon)
    case["steps"] = []
    for number in range(1, 4):
        step = train(online, target, adam, batch, double, threshold, norm, bound)
        if update:
            follow(online, target, update, number)
            step["targetParameters"] = flat(target.parameters())
        case["steps"].append(step)
    return case


def train(online, target, adam, batch, double, threshold, norm, bound):
    observations, following = torch.tensor(batch["observations"]), torch.tensor(batch["nextObservations"])
    actions, rewards = torch.tensor(batch["actions"]), torch.tensor(batch["rewards"])
    continuations = batch["continuations"] * (1 - torch.tensor(batch["terminals"]).double())
    with torch.no_grad():
        values = target(following)
        selector = online(following) if double else values
        best = selector.argmax(dim=1, keepdim=True)
        targets = rewards + continuations * values.gather(1, best).squeeze(1)
    predicted = online(observations).gather(1, actions.unsqueeze(1)).squeeze(1)
    losses = (
        nn.functional.mse_loss(predicted, targets, reduction="none") if threshold is None
        else nn.functional.huber_loss(predicted, targets, delta=threshold, reduction="none"))
    loss = (batch["weights"] * losses).mean()
    adam.zero_grad()
    loss.backward()
    length = None if norm is None else float(nn.utils.clip_grad_norm_(online.parameters(), norm))
    if bound is not None:
        nn.utils.clip_grad_value_(online.parameters(), bound)
    adam.step()
    return {
        "loss": float(loss.detach()), "gradientNorm": length, "targets": flat([targets]),
        "errors": flat([targets - predicted]), "parameters": flat(online.parameters())}


def follow(online, target, update, step):
    """Copies the online parameters after every so many steps, or moves a share of the way to them."""
    rate = update.get("rate", 1.0 if step % update.get("interval", step + 1) == 0 else 0.0)
    with torch.no_grad():
        for old, new in zip(target.parameters(), online.parameters()):
            old += rate * (new - old)


def write(kind, seed, record):
    cases = record(numpy.random.default_rng(seed))
    content = {
        "kind": kind, "torch": torch.__version__, "numpy": numpy.__version__, "python": platform.python_version(),
        "seed": seed, "cases": cases}
    (HERE / f"{kind}.json").write_text(json.dumps(content, separators=(",", ":")) + "\n")


if __name__ == "__main__":
    write("network", 1, record_networks)
    write("convolution", 2, record_convolutions)
    write("image-network", 3, record_image_networks)
    write("adam", 4, record_adam)
    write("loss", 5, record_losses)
    write("clipping", 6, record_clipping)
    write("training-step", 7, record_training_steps)
